import { Report } from '../../schema/report/report.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { withMark } from '../../schema/verification/manifest.model.js';
import type { Reader } from '../core/read/read.js';
import { profileOn } from '../document/document-number.js';
import { renderHtml } from '../document/document.html.js';

/**
 * The report as it stands: its document once numbered, else the draft; null before it is composed.
 */
export async function previewHtml(reader: Reader, reportId: string): Promise<string | null> {
  const em = await reader.em();
  const document = await em.findOne(OfficialDocument, { report: { id: reportId } });
  const report = document ? null : await em.findOne(Report, { id: reportId });
  const model = document?.model ?? report?.model;
  if (!model) return null;
  const day = document?.documentOn ?? new Date().toISOString().slice(0, 10);
  const profile = await profileOn({ em }, day);
  return renderHtml(withMark(model, document?.proof ?? null), profile.settings);
}
