import { column, equals, type Link, type ReadModel, type Row } from '../core/read/read-model.js';
import { sql } from 'kysely';
import { folded } from '../organization/organization.read.js';

const holds = (row: Row) =>
  sql`(coalesce(${column(row, 'valid_to')}, current_date) >= current_date)`;

/** Of the answer that a piece of evidence stands at. */
const ofAnswer = (row: Row) => sql`(select a.criterion from app.assessment_answer a
  where a.committee_id = ${column(row, 'committee_id')}
    and a.organization_id = ${column(row, 'organization_id')}
    and a.id = ${column(row, 'answer_id')})`;

const ofRound = (row: Row) => sql`(select r.label from app.self_assessment s
    join app.assessment_round r on r.committee_id = s.committee_id and r.id = s.round_id
  where s.committee_id = ${column(row, 'committee_id')}
    and s.organization_id = ${column(row, 'organization_id')}
    and s.id = ${column(row, 'assessment_id')})`;

const evidenceUseRead: ReadModel = {
  table: 'app.evidence_use',
  permission: 'evidence:read',
  fields: {
    id: 'id',
    assessmentId: 'assessment_id',
    criterion: ofAnswer,
    round: ofRound,
    createdAt: 'created_at',
  },
  sorts: { createdAt: 'created_at' },
};

const ofEvidence: Link['on'] = (row, linked) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
    and ${column(linked, 'organization_id')} = ${column(row, 'organization_id')}
    and ${column(linked, 'evidence_id')} = ${column(row, 'id')}`;

const MOST_USES = 100;

export const evidenceRead: ReadModel = {
  table: 'app.evidence',
  permission: 'evidence:read',
  fields: {
    id: 'id',
    version: 'version',
    kind: 'kind',
    title: 'title',
    note: 'note',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    fileName: 'file_name',
    fileType: 'file_type',
    sha256: 'sha256',
    bytes: 'bytes',
    hasThumbnail: 'has_thumbnail',
    url: 'url',
    documentNumber: 'document_number',
    documentIssuer: 'document_issuer',
    documentOn: 'document_on',
    createdAt: 'created_at',
    holdsToday: holds,
    shown: (row) => sql`(${column(row, 'shown_at')} is not null)`,
  },
  links: {
    uses: {
      to: () => evidenceUseRead,
      many: true,
      on: ofEvidence,
      order: 'createdAt',
      limit: MOST_USES,
    },
  },
  sorts: { createdAt: 'created_at', title: 'folded_title', validTo: 'valid_to' },
  filters: {
    kind: equals('kind'),
    search: {
      where: (row, value) => sql`${column(row, 'folded_title')} like ${value}`,
      value: folded,
    },
  },
};
