import { stat } from 'node:fs/promises';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fold } from '../../../schema/core/fold.js';
import { Evidence } from '../../../schema/evidence/evidence.entity.js';
import type { EvidenceStore } from '../../evidence/evidence-store.service.js';
import type { Inspected } from '../../evidence/inspect/redraw-image.js';
import { hashOf } from '../../evidence/receive-file.js';
import { demoCommittee } from '../content/committee.js';
import type { DemoEvidence } from '../content/assessment/evidence.js';
import type { DemoOrganization } from '../content/organizations.js';
import { owned } from '../owned-row.js';

/** Whose evidence it is, and who keeps it. */
export interface Keeper {
  committeeId: string;
  organizationId: string;
  organization: DemoOrganization;
  personId: string | null;
  /** Whether files were uploaded there; elsewhere documents are named by their number. */
  uploads: boolean;
}

const noFile = { fileName: null, fileType: null, sha256: null, bytes: null, hasThumbnail: false };

async function fileColumns({ file }: DemoEvidence, inspected: Inspected) {
  return {
    fileName: file?.name ?? null,
    fileType: inspected.fileType,
    sha256: await hashOf(inspected.path),
    bytes: (await stat(inspected.path)).size,
    hasThumbnail: inspected.thumbnailPath !== null,
  };
}

function documentColumns({ document }: DemoEvidence, { organization }: Keeper) {
  if (!document) return { documentNumber: null, documentIssuer: null, documentOn: null };
  const isOwn = document.issuer === 'OWN';
  return {
    documentNumber: isOwn ? `${document.number}/${organization.abbreviation}` : document.number,
    documentIssuer: isOwn ? organization.name : demoCommittee.name,
    documentOn: document.on,
  };
}

function titleOf({ title, file }: DemoEvidence, isFile: boolean): string {
  if (isFile || file?.type !== 'JPEG') return title;
  return `Biên bản kèm ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Puts the file, if there is one, into the store. Says the row of the evidence. */
async function evidenceRow(
  store: EvidenceStore,
  keeper: Keeper,
  { evidence, inspected }: { evidence: DemoEvidence; inspected: Inspected | undefined },
  at: Date,
) {
  const { committeeId, organizationId, personId } = keeper;
  const row = { ...owned(committeeId, at, personId), organizationId };
  const isFile = keeper.uploads && inspected !== undefined;
  if (isFile) {
    await store.put(row, 'file', inspected.path);
    if (inspected.thumbnailPath) await store.put(row, 'thumbnail', inspected.thumbnailPath);
  }
  const title = titleOf(evidence, isFile);
  const kind = isFile ? 'FILE' : evidence.url ? 'LINK' : 'DOCUMENT';
  return {
    ...row,
    kind,
    title,
    foldedTitle: fold(title),
    note: null,
    validFrom: evidence.validFrom,
    validTo: evidence.validTo,
    ...(isFile ? await fileColumns(evidence, inspected) : noFile),
    ...documentColumns(kind === 'DOCUMENT' ? evidence : { ...evidence, document: null }, keeper),
    url: evidence.url,
    shownAt: null as Date | null,
  } as const;
}

/** An organization's evidence by the key of the piece: ids to be used at answers. */
export async function writeEvidence(
  em: SqlEntityManager,
  keeper: Keeper,
  pieces: { store: EvidenceStore; files: ReadonlyMap<DemoEvidence, Inspected> },
  kept: readonly { evidence: DemoEvidence; at: Date; shownAt: Date | null }[],
): Promise<Map<DemoEvidence, string>> {
  const rows = [];
  const ids = new Map<DemoEvidence, string>();
  for (const { evidence, at, shownAt } of kept) {
    const inspected = pieces.files.get(evidence);
    const row = await evidenceRow(pieces.store, keeper, { evidence, inspected }, at);
    rows.push({ ...row, shownAt });
    ids.set(evidence, row.id);
  }
  await em.insertMany(Evidence, rows);
  return ids;
}
