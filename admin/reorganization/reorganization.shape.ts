export const CHANGE_KINDS = ['RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'TRANSFER'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_STATES = [
  'PROPOSED',
  'DECIDED',
  'EXECUTED',
  'HANDED_OVER',
  'REVERTED',
] as const;

export interface Change {
  id: string;
  kind: ChangeKind;
  state: (typeof CHANGE_STATES)[number];
  title: string;
  decisionNo: string | null;
  effectiveOn: string | null;
  minuteNo: string | null;
  executedAt: string | null;
  handOverState: string | null;
}

export interface HandOver {
  id: string;
  fromName: string;
  state: string;
  decisionNo: string;
  effectiveOn: string;
  incoming: boolean;
  organizations: number;
  members: number;
}

export interface OpenWork {
  submissionId: string;
  organization: string;
  round: string;
  state: string;
}

export interface ChangePreview {
  closing: number;
  opening: number;
  members: number;
  memberships: number;
  openWork: OpenWork[];
}

export interface ChangePart {
  /** Null for what is not in the register yet. */
  id: string | null;
  code: string;
  name: string;
  members: number | null;
}

export interface ChangeStory {
  sources: ChangePart[];
  targets: ChangePart[];
  toCommittee: string | null;
  /** Whether the reader proposed it, and so does not decide it. */
  proposedByReader: boolean;
  steps: { action: string; at: string; by: string | null; reason: string | null }[];
}

/** An organization of a day, or a part of it, and what it has become since. */
export interface Flow {
  fromId: string;
  fromName: string;
  toId: string | null;
  toName: string;
  share: number;
  members: number;
  kind: ChangeKind | null;
  effectiveOn: string | null;
  decisionNo: string | null;
}
