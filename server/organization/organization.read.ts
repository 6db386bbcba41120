import { sql } from 'kysely';
import { fold } from '../../schema/core/fold.js';
import { clusterRead } from '../cluster/cluster.read.js';
import { rankingRead } from '../ranking/ranking.read.js';
import { column, equals, type Link, type ReadModel, sameId } from '../core/read/read-model.js';

/** Rows whose folded name holds the searched text, accents and LIKE signs apart. */
export const folded = (asked: string) =>
  `%${fold(asked)
    .slice(0, 100)
    .replace(/[\\%_]/g, '\\$&')}%`;

const ofCommittee = (row: Parameters<Link['on']>[0], linked: Parameters<Link['on']>[1]) =>
  sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}`;

/** The row that a column names, where it names one. */
const named = (to: Link['to'], reference: string): Link => ({
  to,
  on: (row, linked) =>
    sql`${ofCommittee(row, linked)} and ${column(linked, 'id')} = ${column(row, reference)}`,
});

const ofOrganization: Link['on'] = (row, linked) =>
  sql`${ofCommittee(row, linked)} and ${column(linked, 'organization_id')} = ${column(row, 'id')}`;

const headcountRead: ReadModel = {
  table: 'app.headcount',
  fields: {
    id: 'id',
    asOf: 'as_of',
    membersTotal: 'members_total',
    membersExempt: 'members_exempt',
    staffTotal: 'staff_total',
    subCells: 'sub_cells',
  },
  sorts: { newest: (row) => sql`${column(row, 'as_of')} desc` },
};

const facts = {
  name: 'name',
  shortName: 'short_name',
  kind: 'kind',
  hostType: 'host_type',
  hostName: 'host_name',
  issuerSuperior: 'issuer_superior',
  issuerName: 'issuer_name',
  abbreviation: 'abbreviation',
  place: 'place',
};

const versionRead: ReadModel = {
  table: 'app.organization_version',
  fields: {
    ...facts,
    id: 'id',
    validFrom: 'valid_from',
    validTo: (row) => sql`coalesce((select min(n.valid_from) - 1 from app.organization_version n
        where n.committee_id = ${column(row, 'committee_id')}
          and n.organization_id = ${column(row, 'organization_id')}
          and n.valid_from > ${column(row, 'valid_from')}),
      (select o.closed_on from app.organization o
        where o.committee_id = ${column(row, 'committee_id')}
          and o.id = ${column(row, 'organization_id')}))`,
  },
  links: {
    cluster: named(() => clusterRead, 'cluster_id'),
    parent: named(() => organizationRead, 'parent_id'),
  },
  sorts: { newest: (row) => sql`${column(row, 'valid_from')} desc` },
};

/** Counted last, whenever that was. */
const latest: Link['on'] = (row, linked) =>
  sql`${ofOrganization(row, linked)} and ${column(linked, 'as_of')} = (select max(h.as_of)
    from app.headcount h where h.committee_id = ${column(row, 'committee_id')}
      and h.organization_id = ${column(row, 'id')})`;

export const organizationRead: ReadModel = {
  table: 'app.organization',
  permission: 'organization:read',
  fields: {
    ...facts,
    id: 'id',
    version: 'version',
    code: 'code',
    phone: 'phone',
    email: 'email',
    contactName: 'contact_name',
    contactPosition: 'contact_position',
    openedOn: 'opened_on',
    closedOn: 'closed_on',
    closedReason: 'closed_reason',
  },
  links: {
    cluster: named(() => clusterRead, 'cluster_id'),
    parent: named(() => organizationRead, 'parent_id'),
    headcount: { to: () => headcountRead, on: latest, isCostly: true },
    headcounts: { to: () => headcountRead, many: true, on: ofOrganization, order: 'newest' },
    rankings: { to: () => rankingRead, many: true, on: ofOrganization, order: 'newest', limit: 20 },
    versions: { to: () => versionRead, many: true, on: ofOrganization, order: 'newest' },
  },
  sorts: {
    position: 'position',
    code: 'code',
    name: (row) => sql`${column(row, 'name')} collate "vi-x-icu"`,
    kind: 'kind',
    hostType: 'host_type',
    cluster: (row) => sql`${column(row.link('cluster'), 'position')}`,
    members: (row) => sql`${column(row.link('headcount'), 'members_total')}`,
  },
  filters: {
    search: {
      where: (row, value) =>
        sql`(${column(row, 'folded_name')} like ${value} or lower(${column(row, 'code')}) like ${value})`,
      value: folded,
      looksAtAll: true,
    },
    kind: equals('kind'),
    hostType: equals('host_type'),
    clusterId: sameId('cluster_id'),
    open: { where: (row, value) => sql`(${column(row, 'closed_on')} is null) = ${value}` },
  },
};
