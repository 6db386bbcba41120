/** Photographs taken on the spot: drawn anew without place and camera, kept with the evidence. */
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { v7 } from 'uuid';
import { FieldPhoto } from '../../../schema/assessment-verification/assessment-verification.entity.js';
import { fileTypes } from '../../../schema/evidence/evidence.model.js';
import { SelfAssessment } from '../../../schema/self-assessment/self-assessment.entity.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { nameFor, type SentFile } from '../../evidence/evidence-file.service.js';
import type { EvidencePlace, EvidenceStore } from '../../evidence/evidence-store.service.js';
import { inspectFile } from '../../evidence/inspect/inspect-file.js';
import { hashOf, receiveFile } from '../../evidence/receive-file.js';
import { type FieldVisitCode, linesOf, openVisit } from './field-visit.service.js';
import { verificationPolicy as policy, verificationStepsFrom } from '../verification.policy.js';
import { holdOwn } from '../verification.service.js';

/** Photographs at one line. */
const MOST_PHOTOS = 10;

export interface SentPhoto extends SentFile {
  assessmentId: string;
  line: string;
}

/** Asked before a file is read: only the verifier at work is let to send one. Says whose it is. */
async function placeFor(ctx: Ctx, { assessmentId }: SentPhoto): Promise<EvidencePlace> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const { assessment } = await holdOwn(tx, assessmentId, verificationStepsFrom.judge);
    const { committeeId, organizationId } = assessment;
    return { committeeId, organizationId, id: v7() };
  });
}

type Facts = Pick<FieldPhoto, 'fileName' | 'fileType' | 'sha256' | 'bytes'>;

async function keepRow(tx: Tx, { assessmentId, line: asked }: SentPhoto, id: string, facts: Facts) {
  const writing = await holdOwn(tx, assessmentId, verificationStepsFrom.judge);
  const { assessment } = writing;
  const lines = await linesOf(tx, writing);
  const { line } = lines.find((each) => each.line === asked) ?? refuse('NOT_FOUND');
  const visit = await openVisit(tx, assessment);
  await tx.em.flush();
  const photos = await tx.em.find(FieldPhoto, { visit, line });
  const same = photos.find(({ sha256 }) => sha256 === facts.sha256);
  if (same) {
    same.removedAt = null;
    return same.id;
  }
  if (photos.filter(({ removedAt }) => !removedAt).length >= MOST_PHOTOS) {
    refuse<FieldVisitCode>('TOO_MANY_PHOTOS', { max: MOST_PHOTOS });
  }
  const { organizationId } = assessment;
  tx.create(FieldPhoto, { id, organizationId, assessment, visit, line, ...facts, removedAt: null });
  return id;
}

/**
 * Keeps a photograph at a line of the checklist. The same one sent again is the one that is there.
 * Says its id.
 */
export async function keepFieldPhoto(
  ctx: Ctx,
  files: EvidenceStore,
  sent: SentPhoto,
): Promise<string> {
  const place = await placeFor(ctx, sent);
  const given = cleanText(basename(sent.fileName.replaceAll('\\', '/')), 'name', { max: 200 });
  return receiveFile(sent.body, files.incoming, async (path) => {
    const file = await inspectFile(path, given);
    const { fileType, thumbnailPath } = file;
    if (!fileTypes[fileType].isImage || !thumbnailPath) {
      return refuse<FieldVisitCode>('FIELD_NOT_A_PHOTO');
    }
    const [{ size: bytes }, sha256] = [await stat(file.path), await hashOf(file.path)];
    const facts = { fileName: nameFor(given, file), fileType, sha256, bytes };
    await files.put(place, 'file', file.path);
    await files.put(place, 'thumbnail', thumbnailPath);
    const id = await ctx
      .transaction((tx) => keepRow(tx, sent, place.id, facts))
      .catch(async (fault: unknown) => {
        await files.discard(place);
        throw fault;
      });
    if (id !== place.id) await files.discard(place);
    return id;
  });
}

/** Takes a photograph out of a visit that is not finished. Says the self-assessment's id. */
export async function removeFieldPhoto(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.id), removedAt: null };
    const photo = (await tx.em.findOne(FieldPhoto, where)) ?? refuse('NOT_FOUND');
    const { id } = await tx.em.findOneOrFail(SelfAssessment, { id: photo.assessment.id });
    const { assessment } = await holdOwn(tx, id, verificationStepsFrom.judge);
    await openVisit(tx, assessment);
    photo.removedAt = tx.now();
    return id;
  });
}
