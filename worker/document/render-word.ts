/**
 * The Word file of a document: in the committee's own file where one is active, else, or where that
 * cannot be filled in, in the layout of the profile. Which of them it was is said.
 */
import { readFile } from 'node:fs/promises';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import type { DocumentFile, OfficialDocument } from '../../schema/document/document.entity.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import type { JobContext } from '../core/handle-job.js';
import { fillTemplate } from './docx/fill-template.js';
import { renderDocx } from './docx/render-docx.js';

export interface WordFile {
  content: Buffer;
  /** Null where the committee has no file of its own. */
  template: DocumentFile['template'];
}

interface Layout {
  profile: LayoutProfile;
  /** Of the table of contents, as the PDF has them. */
  pages: readonly number[];
}

export async function renderWord(
  { ctx, files, log }: JobContext,
  { id, model }: Pick<OfficialDocument, 'id' | 'model'>,
  { profile, pages }: Layout,
): Promise<WordFile> {
  const active = await ctx.transaction((tx) =>
    tx.em.findOne(DocumentTemplate, { state: 'ACTIVE' }),
  );
  if (!active) return { content: await renderDocx(model, profile, pages), template: null };
  const { edition, sha256 } = active;
  try {
    const content = await fillTemplate(await readFile(files.place(active.path)), model, profile);
    return { content, template: { edition, sha256, isUsed: true } };
  } catch (fault) {
    log.warn(
      { fault, document: id, template: active.id },
      'a template failed; the default is used',
    );
    const content = await renderDocx(model, profile, pages);
    return { content, template: { edition, sha256, isUsed: false } };
  }
}
