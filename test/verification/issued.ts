import { readFile } from 'node:fs/promises';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import type { Manifest } from '../../schema/verification/manifest.model.js';
import { createFileStore } from '../../server/core/file-store.js';
import { database } from '../core/database.js';
import { runJobs } from '../core/run-jobs.js';
import type { Tenant } from '../core/world.js';
import { mailServer } from '../core/given/mail-server.js';
import { reportTaken } from '../core/given/report.js';
import { storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';

export async function fileStore() {
  const { env } = await database();
  return createFileStore(env.FILES_DIR);
}

/** The tenant's only document as it stands. */
export async function documentOf({ committeeId }: Pick<Tenant, 'committeeId'>) {
  const [document] = await storedRows(OfficialDocument, { committeeId });
  if (!document) throw new Error('there is no document');
  return document;
}

/** The proof of an issued document, and its manifest as it is kept. */
export async function proofOf(document: OfficialDocument) {
  const { proof } = document;
  if (!proof) throw new Error('the document was not issued');
  const text = await readFile((await fileStore()).place(proof.manifest.path), 'utf8');
  return { proof, text, manifest: JSON.parse(text) as Manifest };
}

/** A report of one submission, signed and issued. Says its id and the mails that went out. */
export async function issued(tenant: Tenant) {
  const post = await mailServer();
  await handedIn(tenant.first);
  const reportId = await reportTaken(tenant, 'SIGNED');
  await runJobs(tenant.committeeId, post.settings);
  return { reportId, post, document: await documentOf(tenant) };
}
