/** Fills a committee's Word file with its latest report. A second run makes the same file. */
import { readFile } from 'node:fs/promises';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import { previewTemplate } from '../../schema/document-template/document-template.job.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import type { Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { profileOfDay } from '../document/profile-of-day.js';
import { fillTemplate } from '../document/docx/fill-template.js';

/** The latest report as it is read now: its document once numbered, else its draft. */
async function latestModel(tx: Tx) {
  const [report] = await tx.em.find(
    Report,
    { composedAt: { $ne: null } },
    { orderBy: { composedAt: 'desc' }, limit: 1 },
  );
  if (!report) return null;
  const document = await tx.em.findOne(OfficialDocument, { report });
  return document?.model ?? report.model ?? null;
}

async function fill({ ctx, files, log }: JobContext, found: DocumentTemplate) {
  const { model, profile } = await ctx.transaction(async (tx) => ({
    model: await latestModel(tx),
    profile: await profileOfDay(tx),
  }));
  if (!model) return null;
  try {
    const template = await readFile(files.place(found.path));
    const filled = await fillTemplate(template, model, profile);
    const { path } = await files.put(
      `${found.committeeId}/templates/${found.id}/preview.docx`,
      filled,
    );
    return path;
  } catch (fault) {
    log.warn({ fault, template: found.id }, 'a template could not be filled');
    return null;
  }
}

export const documentTemplateHandlers = [
  handleJob(previewTemplate, async (job, { id }) => {
    const where = { id, previewState: 'PENDING' as const };
    const found = await job.ctx.transaction((tx) => tx.em.findOne(DocumentTemplate, where));
    if (!found) return;
    const path = await fill(job, found);
    await job.ctx.transaction(async (tx) => {
      const template = await tx.em.findOneOrFail(DocumentTemplate, { id });
      template.previewState = path === null ? 'FAILED' : 'DONE';
      template.previewPath = path;
    });
  }),
];
