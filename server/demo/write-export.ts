import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Outbox } from '../../schema/job/job.entity.js';
import { RoundExport } from '../../schema/workbook/round-export.entity.js';
import { writeRoundExport } from '../../schema/workbook/round-export.job.js';
import { owned } from './owned-row.js';

/** A round that the office has asked for as a workbook: the worker writes it as it starts. */
export async function writeExport(
  em: SqlEntityManager,
  { committeeId, roundId, office }: { committeeId: string; roundId: string; office: string },
  now: Date,
): Promise<void> {
  const row = owned(committeeId, now, office);
  const round = [committeeId, roundId] as never;
  const nothing = { path: null, sha256: null, bytes: null, rows: null };
  const ends = { endedAt: null, expiresAt: null };
  await em.insert(RoundExport, { ...row, round, state: 'WAITING', ...nothing, ...ends });
  await em.insert(Outbox, {
    id: v7(),
    committeeId,
    name: writeRoundExport.name,
    payload: { id: row.id },
    envelope: { committeeId, organizationId: null, requestId: v7() },
    createdAt: now,
    relayedAt: null,
  });
}
