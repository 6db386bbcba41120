import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { zonedDate } from '../../../schema/core/calendar.js';
import { DocumentTemplate } from '../../../schema/document-template/document-template.entity.js';
import { layoutProfiles, profileInForce } from '../../../schema/document/layout-profiles.js';
import type { FileStore } from '../../core/file-store.js';
import { inspectDocx } from '../../document-template/inspect-docx.js';
import { lintTemplate } from '../../document-template/lint-template.js';
import { starterTemplate } from '../../document-template/starter.js';
import { demoCommittee } from '../content/committee.js';
import { owned } from '../owned-row.js';

/** A Word file of the committee that was checked and that nobody has looked at yet. */
export async function writeWordTemplate(
  em: SqlEntityManager,
  { committeeId, files }: { committeeId: string; files: FileStore },
  at: Date,
): Promise<void> {
  const row = owned(committeeId, at);
  const day = zonedDate(at, demoCommittee.timeZone);
  const { settings } = profileInForce(layoutProfiles, day);
  const file = await starterTemplate(settings);
  const stored = await files.put(`${committeeId}/templates/${row.id}/template.docx`, file);
  await em.insert(DocumentTemplate, {
    ...row,
    ...stored,
    edition: 1,
    fileName: 'Mẫu văn bản Đảng ủy Khối.docx',
    state: 'READY',
    findings: lintTemplate(await inspectDocx(file), settings),
    previewState: 'NONE',
    previewPath: null,
    activatedAt: null,
    activatedBy: null,
  });
}
