/**
 * A file of evidence: received, looked over, stored, and then known to the database. Whatever is
 * cut off between leaves a file that nobody can see, which the worker removes.
 */
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { fold } from '../../schema/core/fold.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { fileTypes, MOST_ORGANIZATION_BYTES } from '../../schema/evidence/evidence.model.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import type { EvidencePlace, EvidenceStore } from './evidence-store.service.js';
import { inspectFile } from './inspect/inspect-file.js';
import type { Inspected } from './inspect/redraw-image.js';
import { hashOf, receiveFile } from './receive-file.js';

export type EvidenceQuotaCode = 'EVIDENCE_QUOTA_USED';

/** Asked before a file is read: only who may keep it is let to send one. Says whose it will be. */
export function whoKeepsEvidence({ actor }: Ctx): { committeeId: string; organizationId: string } {
  const { committeeId, organizationId } = actor;
  return may(actor, 'evidence:keep') && organizationId
    ? { committeeId, organizationId }
    : refuse('FORBIDDEN');
}

export interface SentFile {
  fileName: string;
  body: Readable;
}

/** A lock's number; the other half is the organization. */
const UPLOADS = 8676;

/** One upload of an organization after the other gets this far, so that no two pass the limit. */
async function refuseAboveQuota(tx: Tx, organizationId: string, bytes: number) {
  const db = tx.em.getKysely();
  await sql`select pg_advisory_xact_lock(${UPLOADS}, hashtext(${organizationId}))`.execute(db);
  const { rows } = await sql<{
    used: string;
  }>`select coalesce(sum(bytes), 0) as used from app.evidence`.execute(db);
  if (Number(rows[0]?.used ?? 0) + bytes > MOST_ORGANIZATION_BYTES) {
    const most = MOST_ORGANIZATION_BYTES / 1024 / 1024 / 1024;
    refuse<EvidenceQuotaCode>('EVIDENCE_QUOTA_USED', { most });
  }
}

/** A file name as it is shown: of a picture that was drawn anew, with the end that it has now. */
export function nameFor(fileName: string, { fileType }: Inspected): string {
  const { extensions } = fileTypes[fileType];
  const [stem, extension] = [
    fileName.replace(/\.[^.]+$/, ''),
    (/\.([^.]+)$/.exec(fileName)?.[1] ?? '').toLowerCase(),
  ];
  return `${stem}.${extensions.includes(extension) ? extension : extensions[0]}`;
}

interface Known {
  place: EvidencePlace;
  fileName: string;
  sha256: string;
  bytes: number;
  file: Inspected;
}

/** Writes the row, unless the same file is there already. Says the id of the one that is kept. */
async function keepRow(ctx: Ctx, { place, fileName, sha256, bytes, file }: Known): Promise<string> {
  return ctx.transaction(async (tx) => {
    await refuseAboveQuota(tx, place.organizationId, bytes);
    const same = await tx.em.findOne(Evidence, { sha256 });
    if (same) return same.id;
    const title = fileName.replace(/\.[^.]+$/, '');
    tx.create(Evidence, {
      id: place.id,
      kind: 'FILE',
      title,
      foldedTitle: fold(title),
      note: null,
      validFrom: null,
      validTo: null,
      fileName,
      fileType: file.fileType,
      sha256,
      bytes,
      hasThumbnail: file.thumbnailPath !== null,
      url: null,
      documentNumber: null,
      documentIssuer: null,
      documentOn: null,
      shownAt: null,
    });
    record(tx, { action: 'evidence.keep', entity: 'Evidence', entityId: place.id });
    return place.id;
  });
}

async function store(files: EvidenceStore, place: EvidencePlace, file: Inspected) {
  await files.put(place, 'file', file.path);
  if (file.thumbnailPath) await files.put(place, 'thumbnail', file.thumbnailPath);
}

/**
 * Keeps a file that is sent. The same file sent again is the one that is there. Says its id.
 *
 * @throws Refusal of EvidenceFileCode, EVIDENCE_QUOTA_USED
 */
export async function keepEvidenceFile(
  ctx: Ctx,
  files: EvidenceStore,
  sent: SentFile,
): Promise<string> {
  const owner = whoKeepsEvidence(ctx);
  const given = cleanText(basename(sent.fileName.replaceAll('\\', '/')), 'name', { max: 200 });
  return receiveFile(sent.body, files.incoming, async (path) => {
    const file = await inspectFile(path, given);
    const place = { ...owner, id: v7() };
    const [{ size: bytes }, sha256] = [await stat(file.path), await hashOf(file.path)];
    const fileName = nameFor(given, file);
    await store(files, place, file);
    const known = { place, fileName, sha256, bytes, file };
    const id = await keepRow(ctx, known).catch(async (fault: unknown) => {
      await files.discard(place);
      throw fault;
    });
    if (id !== place.id) await files.discard(place);
    return id;
  });
}
