/**
 * Ends of audit chains, noted outside the database: whoever has every power over it and cuts a
 * chain short does not reach the file, nor the log to which the same is written.
 */
import type { FileStore } from '../../server/core/file-store.js';
import type { AuditAnchor } from './audit-chain.js';

const path = (committeeId: string) => `audit/${committeeId}.heads`;

/** What was noted of a committee's chain; a line that says nothing is passed over. */
export async function notedAnchors(files: FileStore, committeeId: string): Promise<AuditAnchor[]> {
  const lines = await files.lines(path(committeeId));
  return lines.flatMap((line) => {
    const [, sequence, hash] = /^\S+ (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return sequence && hash ? [{ sequence: Number(sequence), hash }] : [];
  });
}

/** Notes where a chain ends that was found whole. */
export async function noteAnchor(
  files: FileStore,
  committeeId: string,
  { sequence, hash }: AuditAnchor,
  at: Date,
): Promise<void> {
  if (sequence > 0)
    await files.append(path(committeeId), `${at.toISOString()} ${sequence} ${hash}`);
}
