import type { WallWay, WayResult } from '../../schema/canary/canary.model.js';

/** What a way's attempts came to. */
export interface Attempts {
  tried: number;
  leaks: string[];
  /** Why they prove nothing; null where they do. */
  fault: string | null;
}

/** Tries a way. One that cannot be tried proves nothing and keeps no other from being tried. */
export async function tryWay(way: WallWay, attempt: () => Promise<Attempts>): Promise<WayResult> {
  try {
    const { tried, leaks, fault } = await attempt();
    return { way, tried, refused: Math.max(tried - leaks.length, 0), leaks, fault };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { way, tried: 0, refused: 0, leaks: [], fault: why.slice(0, 200) };
  }
}
