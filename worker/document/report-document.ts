import type { OfficialDocument } from '../../schema/document/document.entity.js';

/** The document of a report: a decision has none. */
export type ReportDocument = OfficialDocument & {
  report: NonNullable<OfficialDocument['report']>;
};
