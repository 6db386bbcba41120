import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { CellFault, ImportChange, ImportValues } from './import.model.js';

/** READY shows what would happen, which is a dry run; nothing in the register has changed then. */
export const ImportState = {
  READY: 'READY',
  COMMITTING: 'COMMITTING',
  COMMITTED: 'COMMITTED',
  UNDOING: 'UNDOING',
  UNDONE: 'UNDONE',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** A file of organizations that was read: what it would change, and what it changed. */
export const OrganizationImport = defineEntity({
  name: 'OrganizationImport',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select insert update',
    worker: 'select update',
  }),
  properties: {
    fileName: p.text(),
    state: p.enum(Object.values(ImportState)),
    /** First day its names and places hold. */
    validFrom: p.date(),
    /** Rows of the file. */
    total: p.integer(),
    committedAt: p.datetime().nullable(),
    committedBy: p.uuid().nullable(),
  },
});
export type OrganizationImport = InferEntity<typeof OrganizationImport>;

/** What a row does to the register. */
export const ImportOutcome = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  FAULTY: 'FAULTY',
} as const;
export type ImportOutcome = (typeof ImportOutcome)[keyof typeof ImportOutcome];

/** One row of the file. */
export const OrganizationImportRow = defineEntity({
  name: 'OrganizationImportRow',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'all', worker: 'select update' }),
  uniques: [{ properties: ['committeeId', 'import', 'line'] as never }],
  properties: {
    import: () => p.manyToOne(OrganizationImport).joinColumns('committee_id', 'import_id'),
    /** Line in the file, as a spreadsheet counts. */
    line: p.integer(),
    outcome: p.enum(Object.values(ImportOutcome)),
    code: p.text(),
    name: p.text(),
    values: p.json<ImportValues>(),
    faults: p.json<CellFault[]>(),
    changes: p.json<ImportChange[]>(),
    /** What the rows of the register were before, to be put back. */
    before: p.json<object>().nullable(),
  },
});
export type OrganizationImportRow = InferEntity<typeof OrganizationImportRow>;
