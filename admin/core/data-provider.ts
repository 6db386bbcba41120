/**
 * react-admin's lists and records over our GraphQL. Reads only: every change is a named mutation of
 * its feature. Lists page by offset and sort by the fields the server declares.
 */
import type { DataProvider, GetListParams, RaRecord, SortPayload } from 'react-admin';
import { ApiError, graphql } from './graphql.js';
import * as assessment from './reading/assessment.graphql.js';
import * as recognition from './reading/recognition-row.js';
import * as documents from './reading/resources.graphql.js';
import { VERIFICATIONS } from './reading/verification-rows.js';

interface ResourceReading {
  list: string;
  one?: string;
  /** Fields the server sorts by. */
  sorts: readonly string[];
}

const resources: Record<string, ResourceReading> = {
  reportRounds: {
    list: documents.REPORT_ROUNDS,
    one: documents.REPORT_ROUND,
    sorts: ['opensAt', 'organizationDueAt', 'label'],
  },
  submissions: {
    list: documents.SUBMISSIONS,
    one: documents.SUBMISSION_ROW,
    sorts: ['organization', 'state', 'handedInAt', 'updatedAt'],
  },
  assessmentRounds: { list: assessment.ASSESSMENT_ROUNDS, sorts: ['dueAt', 'label', 'state'] },
  selfAssessments: {
    list: assessment.SELF_ASSESSMENTS,
    sorts: ['organization', 'state', 'dueAt', 'submittedAt', 'selfTotal'],
  },
  evidence: { list: assessment.EVIDENCES, sorts: ['createdAt', 'title', 'validTo'] },
  organizations: {
    list: documents.ORGANIZATIONS,
    one: documents.ORGANIZATION_ROW,
    sorts: ['position', 'code', 'name', 'kind', 'hostType', 'cluster', 'members'],
  },
  recognitions: {
    list: recognition.RECOGNITIONS,
    one: recognition.RECOGNITION_ROW,
    sorts: ['organization', 'validUntil', 'total', 'decidedOn'],
  },
  assessmentVerifications: {
    list: VERIFICATIONS,
    sorts: ['organization', 'state', 'submittedAt', 'selfTotal', 'verifiedTotal'],
  },
  qualityRankings: { list: documents.RANKED_ORGANIZATIONS, sorts: ['position', 'name'] },
  assessmentDivergences: {
    list: assessment.ASSESSMENT_DIVERGENCES,
    sorts: ['gap', 'organization', 'selfTotal', 'verifiedTotal'],
  },
  orgChanges: { list: documents.ORG_CHANGES, sorts: ['createdAt', 'effectiveOn'] },
  reports: { list: documents.REPORTS, one: documents.REPORT_ROW, sorts: ['createdAt', 'state'] },
  deliveries: { list: documents.DELIVERIES, sorts: ['createdAt', 'state', 'addresseeName'] },
  memberships: {
    list: documents.MEMBERSHIPS,
    sorts: ['fullName', 'role', 'startsOn', 'endsOn'],
  },
  invitations: { list: documents.INVITATIONS, sorts: ['createdAt', 'expiresAt', 'email'] },
  supportAccesses: { list: documents.SUPPORT_ACCESSES, sorts: ['createdAt', 'endsAt'] },
  webhookDeliveries: { list: documents.WEBHOOK_DELIVERIES, sorts: ['createdAt'] },
  auditEvents: { list: documents.AUDIT_EVENTS, sorts: ['occurredAt'] },
};

function reading(resource: string): ResourceReading {
  const known = resources[resource];
  if (!known) throw new Error(`No such resource: ${resource}`);
  return known;
}

/** A choice between yes and no comes as a word. */
const words: Record<string, boolean> = { true: true, false: false };
const meant = (value: unknown) => (typeof value === 'string' ? (words[value] ?? value) : value);

/** Empty inputs of a filter form ask for nothing. */
function filterOf(values: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, meant(value)] as const)
      .filter(
        ([, value]) =>
          value !== '' &&
          value !== null &&
          value !== undefined &&
          !(Array.isArray(value) && !value.length),
      ),
  );
}

function sortOf({ sorts }: ResourceReading, sort: SortPayload | undefined) {
  if (!sort || !sorts.includes(sort.field)) return null;
  return { field: sort.field, descending: sort.order === 'DESC' };
}

async function getList<T extends RaRecord>(resource: string, params: GetListParams) {
  const known = reading(resource);
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  const reply = await graphql<{ page: { total: number; items: T[] } }>(
    known.list,
    {
      first: perPage,
      offset: (page - 1) * perPage,
      sort: sortOf(known, params.sort),
      filter: filterOf(params.filter as Record<string, unknown>),
    },
    params.signal,
  );
  return { data: reply.page.items, total: reply.page.total };
}

async function getOne<T extends RaRecord>(resource: string, id: T['id'], signal?: AbortSignal) {
  const { one } = reading(resource);
  if (!one) throw new Error(`${resource} are not read one by one`);
  const { record } = await graphql<{ record: T | null }>(one, { id }, signal);
  if (!record) throw new ApiError('NOT_FOUND', '');
  return record;
}

const changesElsewhere = (): never => {
  throw new Error('Changes are mutations of their feature');
};

export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: (resource, params) => getList(resource, params),
  getOne: async (resource, { id, signal }) => ({ data: await getOne(resource, id, signal) }),
  getMany: async (resource, { ids, signal }) => ({
    data: await Promise.all(ids.map((id) => getOne(resource, id, signal))),
  }),
  getManyReference: (resource, { target, id, filter, ...params }) =>
    getList(resource, { ...params, filter: { ...(filter as object), [target]: id } }),
  create: changesElsewhere,
  update: changesElsewhere,
  updateMany: changesElsewhere,
  delete: changesElsewhere,
  deleteMany: changesElsewhere,
};
