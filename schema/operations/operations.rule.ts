/** When what keeps the product running is well, wants a look, or is broken. */
import type { AuditVerdict } from '../audit/audit-head.entity.js';

export const Light = { GREEN: 'GREEN', YELLOW: 'YELLOW', RED: 'RED' } as const;
export type Light = (typeof Light)[keyof typeof Light];

/** A worker says every ten seconds that it lives; seconds after which it is missed. */
export const WORKER_LATE_SECONDS = 60;

/** Seconds that a job may wait for its queue. */
export const OUTBOX_LATE_SECONDS = 60;
export const OUTBOX_STUCK_SECONDS = 600;

/** The audit log is looked through every night; hours after which it is missed. */
export const AUDIT_LATE_HOURS = 50;

/** What the lights are set by. */
export interface Signs {
  wall: { outcome: 'HOLDS' | 'LEAKS' | 'UNPROVEN' | null; overdue: boolean };
  worker: { silentSeconds: number | null; outboxSeconds: number };
  jobs: { retrying: number; givenUp: number };
  mails: { failed: number; unknown: number };
  webhooks: { off: number };
  audit: { verdict: AuditVerdict | null; hoursAgo: number | null };
}
export type Section = keyof Signs;

const rules: { [S in Section]: (sign: Signs[S]) => Light } = {
  wall: ({ outcome, overdue }) => {
    if (outcome === 'LEAKS') return 'RED';
    return outcome === 'HOLDS' && !overdue ? 'GREEN' : 'YELLOW';
  },
  worker: ({ silentSeconds, outboxSeconds }) => {
    if (silentSeconds === null || silentSeconds > WORKER_LATE_SECONDS) return 'RED';
    if (outboxSeconds > OUTBOX_STUCK_SECONDS) return 'RED';
    return outboxSeconds > OUTBOX_LATE_SECONDS ? 'YELLOW' : 'GREEN';
  },
  jobs: ({ retrying, givenUp }) => {
    if (givenUp > 0) return 'RED';
    return retrying > 0 ? 'YELLOW' : 'GREEN';
  },
  mails: ({ failed, unknown }) => (failed + unknown > 0 ? 'YELLOW' : 'GREEN'),
  webhooks: ({ off }) => (off > 0 ? 'YELLOW' : 'GREEN'),
  audit: ({ verdict, hoursAgo }) => {
    if (verdict === 'BROKEN' || verdict === 'CUT') return 'RED';
    return verdict === 'WHOLE' && hoursAgo !== null && hoursAgo <= AUDIT_LATE_HOURS
      ? 'GREEN'
      : 'YELLOW';
  },
};

/** The light of each section. */
export function lightsOf(signs: Signs): Record<Section, Light> {
  const { wall, worker, jobs, mails, webhooks, audit } = signs;
  return {
    wall: rules.wall(wall),
    worker: rules.worker(worker),
    jobs: rules.jobs(jobs),
    mails: rules.mails(mails),
    webhooks: rules.webhooks(webhooks),
    audit: rules.audit(audit),
  };
}

/** The worst of some lights. */
export function worstOf(lights: readonly Light[]): Light {
  if (lights.includes('RED')) return 'RED';
  return lights.includes('YELLOW') ? 'YELLOW' : 'GREEN';
}
