import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ALL_ROWS, committeeRows, OVERSEEN, OWN_ORGANIZATION } from '../core/access.js';
import { toCommittee } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';

/** Whoever writes an event does not seal it. */
const UNSEALED = 'sequence is null and hash is null';

/**
 * One step in the life of a record. Append-only; sealed into a hash chain per committee within
 * seconds.
 */
export const AuditEvent = defineEntity({
  name: 'AuditEvent',
  ...committeeRows({
    partner: 'nothing',
    organization: { may: 'select insert', rows: OWN_ORGANIZATION, leaves: UNSEALED },
    committee: { may: 'select insert', leaves: UNSEALED },
    overseer: { may: 'select insert', rows: OVERSEEN, leaves: UNSEALED },
    // Who accepts an invitation writes down that they did, and what one does to the own account.
    person: {
      may: 'insert',
      rows: 'actor_id = (select tenancy.person_id()) and (tenancy.is_invitation(committee_id, entity_id) or tenancy.is_own_account(committee_id, entity_id))',
      leaves: UNSEALED,
    },
    worker: [
      { may: 'select update', rows: ALL_ROWS, sets: ['sequence', 'hash'] },
      { may: 'insert', rows: ALL_ROWS, leaves: UNSEALED },
    ],
  }),
  indexes: [
    { properties: ['committeeId', 'entityId'] as never },
    {
      name: 'audit_event_unsealed',
      expression:
        'create index audit_event_unsealed on app.audit_event (committee_id, id) where sequence is null',
    },
    // As the log is paged through: without them a page costs a look at every event there is.
    {
      name: 'audit_event_by_time',
      expression:
        'create index audit_event_by_time on app.audit_event (committee_id, occurred_at desc nulls last, id)',
    },
    {
      name: 'audit_event_by_organization',
      expression:
        'create index audit_event_by_organization on app.audit_event (committee_id, organization_id, occurred_at desc nulls last, id)',
    },
  ],
  uniques: [{ properties: ['committeeId', 'sequence'] as never }],
  properties: {
    committeeId: p.uuid().primary(),
    id: p.uuid().primary(),
    committee: toCommittee,
    organizationId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .deleteRule('no action')
        .nullable(),
    occurredAt: p.datetime(),
    /** Who acted; null is the worker on the clock's behalf. */
    actorId: p.uuid().nullable(),
    actorRole: p.text(),
    /** The use case: "submission.handIn". */
    action: p.text(),
    entity: p.text(),
    entityId: p.uuid(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    reason: p.text().nullable(),
    /** Network an account was used from: 203.0.113.0/24. Only for what is done to accounts. */
    network: p.text().nullable(),
    requestId: p.text(),
    /** Place in the committee's chain; null until sealed. */
    sequence: p.bigint('number').nullable(),
    hash: p.text().nullable(),
  },
});
export type AuditEvent = InferEntity<typeof AuditEvent>;
