import { defineEntity, p } from '@mikro-orm/core';

/** Columns of every row: who made and last changed it, when, and its optimistic lock. */
export const stamps = {
  createdAt: p.datetime(),
  createdBy: p.uuid().nullable(),
  updatedAt: p.datetime(),
  updatedBy: p.uuid().nullable(),
  version: p.integer().version(),
};

/**
 * The committee column as a reference, so that the database checks it; by name, as the committee's
 * own tables stand on this file. Nobody reads or writes it: `committeeId` is the column.
 */
export const toCommittee = () =>
  p
    .manyToOne('Committee' as never)
    .joinColumns('committee_id')
    .lazy()
    .onCreate(() => undefined as never);

/**
 * Base of every row that belongs to a committee. The tenant column leads the key, so that a
 * reference between two rows carries it and the database refuses a link into another committee.
 */
export const CommitteeOwned = defineEntity({
  name: 'CommitteeOwned',
  abstract: true,
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    ...stamps,
  },
});

/** Base of every row that belongs to one organization: both tenant columns lead the key. */
export const OrganizationOwned = defineEntity({
  name: 'OrganizationOwned',
  abstract: true,
  properties: {
    committeeId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    ...stamps,
  },
});
