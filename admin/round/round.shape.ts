import type { RoundKind } from '../../schema/round/round.model.js';
import type { HostType } from '../../schema/template/template.model.js';

/** How many organizations of a round are where. */
export interface Tally {
  expected: number;
  due: number;
  /** Of these: looked at by the organization. */
  opened: number;
  draft: number;
  submitted: number;
  returned: number;
  accepted: number;
  exempt: number;
  /** Of those handed in: after the due instant. */
  late: number;
  /** Not handed in though the due instant has passed. */
  missing: number;
}

export interface Round {
  id: string;
  label: string;
  kind: RoundKind;
  state: 'SCHEDULED' | 'OPEN' | 'CUT_OFF' | 'COLLECTING' | 'CONSOLIDATING' | 'CLOSED';
  startOn: string;
  endOn: string;
  opensAt: string;
  cutoffAt: string;
  organizationDueAt: string;
  committeeDueAt: string;
  /** null where no superior asks. */
  superiorDueAt: string | null;
  /** null where late hand-ins are taken until the report is issued. */
  lockedAt: string | null;
  tally: Tally;
}

export interface SubmissionRow {
  id: string;
  state: 'DUE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'EXEMPT';
  edition: number;
  late: boolean;
  overdue: boolean;
  contact: string | null;
  handedInAt: string | null;
  remindedAt: string | null;
  chasedAt: string | null;
  openedAt: string | null;
  organization: { id: string; name: string; shortName: string; hostType: HostType };
}

export interface RoundReport {
  id: string;
  state: string;
  draftNumber: number;
  composedAt: string | null;
  createdAt: string;
  preparedBy: { id: string } | null;
  document: { number: number; symbol: string; documentOn: string } | null;
  round: { id: string; label: string };
}

/** Organizations whose report lies with the committee. */
export function handedIn({ submitted, accepted }: Tally): number {
  return submitted + accepted;
}
