/**
 * The Word file of a document: in the committee's own file where it has one, else, or where that
 * cannot be filled in, in the layout of the profile. Which of them it was is said.
 */
import { readFile } from 'node:fs/promises';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import type { DocumentFile } from '../../schema/document/document.entity.js';
import type { DocumentModel } from '../../schema/document/document.model.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from '../core/handle-job.js';
import { fillTemplate } from './docx/fill-template.js';
import { renderDocx } from './docx/render-docx.js';

/** The committee's own Word file, in one edition. */
export type OwnFile = Pick<DocumentTemplate, 'id' | 'edition' | 'sha256' | 'path'>;

/** The file that the committee's documents are set in now; null without one. */
export async function activeFile(tx: Tx): Promise<OwnFile | null> {
  return tx.em.findOne(DocumentTemplate, { state: 'ACTIVE' });
}

export interface WordFile {
  content: Buffer;
  /** Null where the committee has no file of its own. */
  template: DocumentFile['template'];
}

export interface WordLayout {
  own: OwnFile | null;
  profile: LayoutProfile;
  /** Of the table of contents, as the PDF has them. */
  pages: readonly number[];
}

export async function renderWord(
  { files, log }: Pick<JobContext, 'files' | 'log'>,
  model: DocumentModel,
  { own, profile, pages }: WordLayout,
): Promise<WordFile> {
  if (!own) return { content: await renderDocx(model, profile, pages), template: null };
  const { edition, sha256 } = own;
  try {
    const content = await fillTemplate(await readFile(files.place(own.path)), model, profile);
    return { content, template: { edition, sha256, isUsed: true } };
  } catch (fault) {
    log.warn({ fault, template: own.id }, 'a template failed; the default is used');
    const content = await renderDocx(model, profile, pages);
    return { content, template: { edition, sha256, isUsed: false } };
  }
}
