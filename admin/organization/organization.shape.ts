import type { Ranking } from '../ranking/ranking.shape.js';

/** What a person reads of an organization on a page of the register. */
export interface Named {
  id: string;
  name: string;
}

export interface Headcount {
  id: string;
  asOf: string;
  membersTotal: number;
  membersExempt: number | null;
  staffTotal: number | null;
  subCells: number | null;
}

/** The part of an organization that has validity dates. */
export interface Dated {
  name: string;
  shortName: string;
  kind: string;
  hostType: string;
  hostName: string | null;
  issuerSuperior: string;
  issuerName: string;
  abbreviation: string;
  place: string;
  cluster: Named | null;
  parent: Named | null;
}

export interface Version extends Dated {
  id: string;
  validFrom: string;
  validTo: string | null;
}

export interface OrganizationRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  hostType: string;
  hostName: string | null;
  cluster: Named | null;
  headcount: Pick<Headcount, 'membersTotal'> | null;
  closedOn: string | null;
}

export interface Contact {
  phone: string | null;
  email: string | null;
  contactName: string | null;
  contactPosition: string | null;
}

export interface OrganizationDetails extends Dated, Contact {
  id: string;
  version: number;
  code: string;
  openedOn: string | null;
  closedOn: string | null;
  closedReason: string | null;
  headcounts: Headcount[];
  rankings: Ranking[];
  versions: Version[];
}

/** Stands for "from the beginning". */
export const FIRST_DAY = '1930-02-03';

export const KINDS = ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'];
export const HOSTS = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];

/** What an organization came of, or what came of it. */
export interface Relative {
  before: boolean;
  id: string | null;
  name: string;
  kind: string;
  effectiveOn: string;
  decisionNo: string;
}
