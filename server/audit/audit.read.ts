import { sql } from 'kysely';
import { column, equals, type ReadModel, sameId } from '../core/read/read-model.js';

export const auditEventRead: ReadModel = {
  table: 'app.audit_event',
  fields: {
    id: 'id',
    occurredAt: 'occurred_at',
    actorName: (row) =>
      sql`(select p.full_name from app.person p where p.id = ${column(row, 'actor_id')})`,
    actorRole: 'actor_role',
    action: 'action',
    entity: 'entity',
    entityId: 'entity_id',
    fromState: 'from_state',
    toState: 'to_state',
    reason: 'reason',
    network: 'network',
    sealed: (row) => sql`(${column(row, 'sequence')} is not null)`,
  },
  personal: ['actorName'],
  sorts: { occurredAt: 'occurred_at' },
  filters: { entityId: sameId('entity_id'), entity: equals('entity') },
};
