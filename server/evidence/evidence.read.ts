import { column, equals, type ReadModel, type Row } from '../core/read/read-model.js';
import { sql } from 'kysely';
import { folded } from '../organization/organization.read.js';

const holds = (row: Row) =>
  sql`(coalesce(${column(row, 'valid_to')}, current_date) >= current_date)`;

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
