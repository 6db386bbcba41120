import type { Reissue } from '../../schema/verification/reissue.model.js';
import type { PdfSignature } from '../../schema/signature/signature.model.js';
import type { ReportState } from '../../schema/report/report.entity.js';
import type { Aggregation, HostType } from '../../schema/template/template.model.js';

export type { PdfSignature } from '../../schema/signature/signature.model.js';
export type { Reissue } from '../../schema/verification/reissue.model.js';

/** What report.graphql.ts reads, as the pages use it. */

export interface Indicator {
  code: string;
  label: string;
  aggregation: Aggregation;
  unit: string;
  categories: { code: string; label: string }[] | null;
}

/** A consolidated figure; host type null is the whole committee. */
export interface ReportFigure {
  id: string;
  indicatorCode: string;
  hostType: HostType | null;
  reporting: number;
  numerator: number | null;
  denominator: number | null;
  /** For a mean the sum of value × cases. */
  value: number | null;
  cases: number | null;
  categories: Record<string, number> | null;
}

export interface DocumentFile {
  kind: string;
  name: string;
  bytes: number;
  sha256: string;
  template: { edition: number; isUsed: boolean } | null;
  /** Of a signed PDF, oldest first. */
  signatures: PdfSignature[] | null;
}

export interface DocumentProof {
  code: string;
  address: string;
  manifest: { sha256: string; bytes: number };
}

export interface Delivery {
  id: string;
  addresseeName: string;
  address: string;
  state: string;
  sentAt: string | null;
  nextAttemptAt: string | null;
  lastError: string | null;
  resolution: string | null;
  groupLabel: string | null;
  replacedBy: { id: string; address: string; state: string } | null;
}

export interface OfficialDocument {
  id: string;
  number: number;
  symbol: string;
  documentOn: string;
  abstract: string;
  state: 'NUMBERED' | 'SIGNED';
  signedAt: string | null;
  signedBy: Person | null;
  holdReason: string | null;
  heldAt: string | null;
  heldBy: Person | null;
  releasedAt: string | null;
  releasedBy: Person | null;
  files: DocumentFile[];
  proof: DocumentProof | null;
  reissue: Reissue | null;
  deliveries: Delivery[];
}

export interface Person {
  id: string;
  fullName: string;
}

/** Another report, as it is named on a report's page. */
export interface LinkedReport {
  id: string;
  draftNumber: number;
  /** Of its document; null before that, and so the next. */
  number: number | null;
  symbol: string | null;
}

export interface Report {
  id: string;
  state: ReportState;
  draftNumber: number;
  composedAt: string | null;
  preparedAt: string | null;
  preparedBy: Person | null;
  approvedAt: string | null;
  approvedBy: Person | null;
  returnReason: string | null;
  round: { id: string; label: string; template: { indicators: Indicator[] } };
  figures: ReportFigure[];
  document: OfficialDocument | null;
  supplements: LinkedReport | null;
  /** Oldest first; drafts among them. */
  supplementedBy: LinkedReport[];
  supersededBy: LinkedReport | null;
  supersedeReason: string | null;
}

/** One organization's part in a consolidated figure. */
export interface ReportSource {
  id: string;
  submissionId: string;
  edition: number;
  accepted: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  cases: number | null;
  category: string | null;
  organization: { id: string; name: string };
}
