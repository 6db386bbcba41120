export const CHANGE_KINDS = ['RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'TRANSFER'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  id: string;
  kind: ChangeKind;
  state: 'PROPOSED' | 'DECIDED' | 'EXECUTED' | 'HANDED_OVER' | 'REVERTED';
  title: string;
  decisionNo: string | null;
  effectiveOn: string | null;
  minuteNo: string | null;
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
