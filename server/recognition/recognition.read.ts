import { sql } from 'kysely';
import {
  column,
  type Filter,
  type Link,
  oneOf,
  type ReadModel,
  type Row,
  type RowSql,
  sameId,
  toOne,
} from '../core/read/read-model.js';
import { assessmentRoundRead } from '../assessment-round/assessment-round.read.js';
import { documentRead } from '../document/document.read.js';
import { folded, organizationRead } from '../organization/organization.read.js';

/** For the committee alone: null where an organization reads. */
const ofCommittee =
  (name: string): RowSql =>
  (row) =>
    sql`case when tenancy.organization_id() is null then ${column(row, name)} end`;

const who =
  (name: string): RowSql =>
  (row) =>
    sql`(select p.full_name from app.person p where p.id = ${column(row, name)})`;

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

const until =
  (compare: '<=' | '>='): Filter['where'] =>
  (row, value) =>
    sql`${column(row, 'valid_until')} ${sql.raw(compare)} ${value}::date`;

export const recognitionRead: ReadModel = {
  table: 'app.culture_recognition',
  permission: 'recognition:read',
  fields: {
    id: 'id',
    version: 'version',
    state: 'state',
    outcome: 'outcome',
    type: 'type',
    band: 'band',
    bandName: (row) => sql`${column(row, 'ruled')} -> 'band' ->> 'name'`,
    total: 'total',
    ruled: 'ruled',
    reason: ofCommittee('reason'),
    refusal: 'refusal',
    validFrom: 'valid_from',
    validUntil: 'valid_until',
    decisionNumber: 'decision_number',
    decidedOn: 'decided_on',
    endedOn: 'ended_on',
    revocationNumber: 'revocation_number',
    revokedOn: 'revoked_on',
    revokeReason: 'revoke_reason',
    certificate: (row) => sql`${column(row, 'certificate')} ->> 'name'`,
    verificationCode: (row) => sql`${column(row, 'certificate')} ->> 'code'`,
    assessmentId: 'assessment_id',
  },
  links: {
    organization: toOne(() => organizationRead, 'organization_id'),
    round: toOne(() => assessmentRoundRead, 'round_id'),
  },
  sorts: {
    organization: organization('position'),
    validUntil: 'valid_until',
    total: 'total',
    decidedOn: 'decided_on',
  },
  filters: {
    roundId: sameId('round_id'),
    decisionId: sameId('decision_id'),
    organization: sameId('organization_id'),
    states: oneOf('state'),
    outcomes: oneOf('outcome'),
    types: oneOf('type'),
    hostTypes: {
      where: (row, values) => sql`${organization('host_type')(row)} = any(${values})`,
    },
    untilFrom: { where: until('>=') },
    untilTo: { where: until('<=') },
    decided: {
      where: (row, value) => sql`(${column(row, 'state')} <> 'PROPOSED') = ${value}::boolean`,
    },
    changed: {
      where: (row, value) => sql`(${column(row, 'reason')} is not null) = ${value}::boolean`,
    },
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};

const linesWith =
  (condition: string): RowSql =>
  (row) =>
    sql`(select count(*)::int from app.culture_recognition c
      where c.committee_id = ${column(row, 'committee_id')}
        and c.decision_id = ${column(row, 'id')} and ${sql.raw(condition)})`;

const documentOf: Link = {
  to: () => documentRead,
  on: (row, linked) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, 'id')} = ${column(row, 'document_id')}`,
};

export const recognitionDecisionRead: ReadModel = {
  table: 'app.recognition_decision',
  permission: 'document:read',
  fields: {
    id: 'id',
    kind: 'kind',
    state: 'state',
    proposedAt: 'proposed_at',
    proposedBy: who('proposed_by'),
    decidedAt: 'decided_at',
    decidedBy: who('decided_by'),
    listed: linesWith('true'),
    passed: linesWith(`c.outcome = 'PASSED'`),
    changed: linesWith('c.reason is not null'),
  },
  personal: ['proposedBy', 'decidedBy'],
  links: {
    round: toOne(() => assessmentRoundRead, 'round_id'),
    document: documentOf,
  },
  sorts: { createdAt: 'created_at', decidedAt: 'decided_at' },
  filters: {
    roundId: sameId('round_id'),
    kinds: oneOf('kind'),
    states: oneOf('state'),
  },
};
