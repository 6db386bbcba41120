import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { organizationRows } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { KeptFigure, KeptNarrative, KeptPractice } from '../submission/contents.rule.js';
import { Submission } from '../submission/submission.entity.js';
import type { CellRemark, FilledForm, WorkbookChange } from './workbook.model.js';

/** READY shows what would change; nothing in the submission has changed then. */
export const SubmissionImportState = {
  READY: 'READY',
  COMMITTED: 'COMMITTED',
  UNDONE: 'UNDONE',
} as const;
export type SubmissionImportState =
  (typeof SubmissionImportState)[keyof typeof SubmissionImportState];

/** What stood in the submission before a file was written into it. */
export interface BeforeImport {
  /** Of the indicators that the file changed, with where it was taken from. */
  figures: (KeptFigure & { carriedFrom: string | null })[];
  /** Codes of indicators that had no figure. */
  absent: string[];
  /** Null where the file left them alone. */
  narratives: KeptNarrative[] | null;
  practices: KeptPractice[] | null;
}

/**
 * A filled workbook that was read: what it would change in a submission, and what it changed. The
 * committee sees none of it: it is not handed in.
 */
export const SubmissionImport = defineEntity({
  name: 'SubmissionImport',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: [
      { may: 'select insert delete' },
      {
        may: 'update',
        sets: [
          ...['state', 'readVersion', 'changes', 'warnings', 'faults'],
          ...['before', 'writtenVersion', 'committedAt', 'undoneAt'],
        ],
      },
    ],
  }),
  indexes: [{ properties: ['committeeId', 'organizationId', 'submission'] as never }],
  properties: {
    submission: () =>
      p.manyToOne(Submission).joinColumns('committee_id', 'organization_id', 'submission_id'),
    fileName: p.text(),
    state: p.enum(Object.values(SubmissionImportState)),
    /** Version of the submission that it was compared with. */
    readVersion: p.integer(),
    form: p.json<FilledForm>(),
    changes: p.json<WorkbookChange[]>(),
    faults: p.json<CellRemark[]>(),
    warnings: p.json<CellRemark[]>(),
    before: p.json<BeforeImport>().nullable(),
    /** Version that it left behind: while it stands, it can be taken back. */
    writtenVersion: p.integer().nullable(),
    committedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
  },
});
export type SubmissionImport = InferEntity<typeof SubmissionImport>;
