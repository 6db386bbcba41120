import type { OrganizationKind } from '../organization/organization.entity.js';
import type { HostType } from '../template/template.model.js';

/** What an organization is to be called from the effective day on. */
export interface PlannedFacts {
  name: string;
  shortName: string;
  kind: OrganizationKind;
  hostType: HostType;
  hostName?: string | null;
  issuerSuperior: string;
  issuerName: string;
  abbreviation: string;
  place: string;
  clusterId?: string | null;
  parentId?: string | null;
}

/** An organization that a change leads to: one that is there (`id`), or a new one. */
export interface PlannedTarget {
  id?: string | null;
  code?: string | null;
  facts?: PlannedFacts | null;
  /** SPLIT: how many of the members go there; together they are all of them. */
  members?: number | null;
}

/** What a change does, to which organizations. */
export interface ChangePlan {
  /** Ids of organizations it begins with. */
  sources: string[];
  targets: PlannedTarget[];
  /** TRANSFER: code of the committee that is to receive them. */
  toCommittee?: string | null;
}

/** What an execution did, so that it can be taken back. */
export interface ChangeEffects {
  closed: string[];
  opened: string[];
  /** Facts and counts that were changed: what they were. */
  renamed: { id: string; facts: PlannedFacts }[];
  counted: { id: string; members: number | null }[];
  ended: { id: string; endsOn: string | null }[];
  granted: string[];
  exempted: string[];
  asked: string[];
  /** Versions of the organizations as they were left: a later change has another. */
  versions: Record<string, number>;
}

/** An organization as it is handed to another committee: figures, and people by their id alone. */
export interface BundledOrganization {
  code: string;
  facts: PlannedFacts;
  membersTotal: number;
  membersExempt: number | null;
  staffTotal: number | null;
  subCells: number | null;
  people: { personId: string; role: string; title: string }[];
}
