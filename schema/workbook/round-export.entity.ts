import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { ReportRound } from '../round/round.entity.js';

export const RoundExportState = {
  /** Asked for, or being written. */
  WAITING: 'WAITING',
  READY: 'READY',
  CANCELLED: 'CANCELLED',
  /** The file is gone. */
  EXPIRED: 'EXPIRED',
} as const;
export type RoundExportState = (typeof RoundExportState)[keyof typeof RoundExportState];

/** What stands in the file; the file says the same of itself. */
export interface ExportRows {
  /** Organizations that owe a report of the round. */
  organizations: number;
  /** Reports that are handed in and not returned: only of them figures and texts are written. */
  reports: number;
  /** Figures that say something; those of a report stand in one row. */
  figures: number;
  explanations: number;
  texts: number;
  practices: number;
}

/** For so many days the file is there. */
export const EXPORT_KEPT_DAYS = 7;

/** A whole round as a workbook: written by the worker, there to be fetched for some days. */
export const RoundExport = defineEntity({
  name: 'RoundExport',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: [
      { may: 'select' },
      { may: 'insert', leaves: `state = 'WAITING'` },
      { may: 'update', sets: ['state', 'endedAt'], leaves: `state = 'CANCELLED'` },
    ],
    worker: {
      may: 'select update',
      sets: ['state', 'path', 'sha256', 'bytes', 'rows', 'endedAt', 'expiresAt'],
    },
  }),
  indexes: [{ properties: ['committeeId', 'round'] as never }],
  properties: {
    round: () => p.manyToOne(ReportRound).joinColumns('committee_id', 'round_id'),
    state: p.enum(Object.values(RoundExportState)),
    /** In the file store. */
    path: p.text().nullable(),
    sha256: p.text().nullable(),
    bytes: p.integer().nullable(),
    rows: p.json<ExportRows>().nullable(),
    /** When it was ready, or cancelled. */
    endedAt: p.datetime().nullable(),
    /** Nobody is given the file from then on. */
    expiresAt: p.datetime().nullable(),
  },
});
export type RoundExport = InferEntity<typeof RoundExport>;
