import type { MikroORM } from '@mikro-orm/postgresql';
import type { Statement } from '../read/one-trip.js';
import { askAs, personSession } from '../tenancy.js';

/** The last run that proved something; the others count for nothing. */
const LAST: Statement = {
  name: 'last wall probe',
  text: `select row_to_json(last) from (
    select p.outcome, (extract(epoch from now() - p.finished_at) / 60)::float8 as "minutesAgo"
    from app.wall_probe p where p.outcome = 'HOLDS' or p.outcome = 'LEAKS'
    order by p.started_at desc limit 1) last`,
};

interface Last {
  outcome: 'HOLDS' | 'LEAKS';
  minutesAgo: number;
}

/**
 * What is wrong with the wall between tenants as far as it is known; null where nothing is. A
 * server that has just started waits for the probe that follows: the worker may have been away as
 * well.
 */
export async function wallFault(
  orm: MikroORM,
  overdueMinutes: number,
  startedAt: number,
): Promise<'wall leaks' | 'wall not probed' | null> {
  // Runs say nothing about anybody, so that nobody in particular may ask.
  const [answer] = await askAs(orm, personSession(''), LAST, []);
  const last = answer ? (JSON.parse(answer) as Last) : null;
  if (last?.outcome === 'LEAKS') return 'wall leaks';
  const upMinutes = (Date.now() - startedAt) / 60_000;
  const unproven = Math.min(last?.minutesAgo ?? upMinutes, upMinutes);
  return unproven > overdueMinutes ? 'wall not probed' : null;
}
