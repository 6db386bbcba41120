/**
 * Removes files of evidence that no row knows: of an upload that was cut off between file and row,
 * and of evidence that was removed.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { FieldPhoto } from '../../schema/assessment-verification/assessment-verification.entity.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import type { Log } from '../../server/core/process/log.js';
import { clockContext } from '../core/run-job.js';
import type { EvidencePlace, EvidenceStore } from '../../server/evidence/evidence-store.service.js';

/** What is younger may be on its way still. */
const GRACE_MS = 86_400_000;

const BATCH = 500;

/** When an id was made: its first 48 bits are milliseconds. */
const madeAt = (id: string) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Those of one committee that no row knows; none where the committee itself is not known here. */
async function orphansOf(orm: MikroORM, places: EvidencePlace[]): Promise<EvidencePlace[]> {
  const [first] = places;
  if (!first) return [];
  const ctx = clockContext(orm, first.committeeId, 'tidy-evidence');
  const known = await ctx.transaction(async ({ em }) => {
    const ours = await em.count(Committee, { id: first.committeeId });
    const ids = places.map(({ id }) => id);
    if (ours === 0) return ids;
    const named = { id: { $in: ids } };
    const rows = await em.find(Evidence, named, { fields: ['id'] });
    const photos = await em.find(FieldPhoto, named, { fields: ['id'] });
    return [...rows, ...photos].map(({ id }) => id);
  });
  return places.filter(({ id }) => !known.includes(id));
}

async function discardIncoming(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  for (const name of names) {
    const path = join(folder, name);
    const begun = await stat(path).catch(() => null);
    if (begun && begun.mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

/** Looks through all that is kept, batch by batch. Says how many places were emptied. */
export async function tidyEvidence(
  orm: MikroORM,
  files: EvidenceStore,
  log: Log,
  now = new Date(),
): Promise<number> {
  const before = now.getTime() - GRACE_MS;
  const waiting = new Map<string, Map<string, EvidencePlace>>();
  let discarded = 0;
  const empty = async (committeeId: string) => {
    const places = [...(waiting.get(committeeId)?.values() ?? [])];
    waiting.delete(committeeId);
    for (const place of await orphansOf(orm, places)) {
      await files.discard(place);
      discarded += 1;
    }
  };
  for await (const place of files.places()) {
    if (madeAt(place.id) > before) continue;
    const ofCommittee = waiting.get(place.committeeId) ?? new Map<string, EvidencePlace>();
    waiting.set(place.committeeId, ofCommittee.set(place.id, place));
    if (ofCommittee.size >= BATCH) await empty(place.committeeId);
  }
  for (const committeeId of waiting.keys()) await empty(committeeId);
  await discardIncoming(files.incoming, before);
  if (discarded > 0) log.info({ discarded }, 'files of evidence without a row discarded');
  return discarded;
}
