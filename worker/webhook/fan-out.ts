import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { webhookKinds } from '../../schema/webhook/webhook.model.js';
import { asPlatform } from '../../server/core/tenancy.js';

/** Endpoints and events looked at in one go. */
const ENDPOINTS = 100;
const EVENTS = 200;

const kinds = sql.join(
  webhookKinds.map(
    ({ action, type, scope, isShared }) =>
      sql`(${action}, ${type}, ${scope}, ${isShared}::boolean)`,
  ),
);

const message = sql`json_build_object('type', k.type,
  'timestamp', to_char(f.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'data', json_build_object('kind', f.entity, 'id', f.entity_id, 'organizationId', f.organization_id))`;

/**
 * Makes messages of what was sealed into the audit log since each endpoint was last looked at, for
 * the apps that may learn of it. In one statement: nothing is told twice and nothing is passed
 * over. Says how many endpoints were moved on.
 */
export async function fanOutEvents(orm: MikroORM): Promise<number> {
  return asPlatform(orm, 'events for the webhooks of all committees', async (em) => {
    const { rows } = await sql<{ moved: number }>`
      with kinds (action, type, scope, is_shared) as (values ${kinds}),
      due as (
        select committee_id, id, client_id, seen_sequence, events from app.webhook_endpoint
        where disabled_at is null order by id limit ${sql.lit(ENDPOINTS)} for update skip locked),
      fresh as (
        select d.committee_id, d.id as endpoint_id, d.client_id, d.events, a.id as event_id, a.action,
          a.entity, a.entity_id, a.organization_id, a.occurred_at, a.sequence
        from due d cross join lateral (
          select * from app.audit_event a
          where a.committee_id = d.committee_id and a.sequence > d.seen_sequence
          order by a.sequence limit ${sql.lit(EVENTS)}) a),
      made as (
        insert into app.webhook_delivery (committee_id, id, created_at, updated_at, endpoint_id,
          message_id, message, state, attempts, next_attempt_at)
        select f.committee_id, uuidv7(), now(), now(), f.endpoint_id, 'evt_' || f.event_id,
          ${message}, 'PENDING', 0, now() + interval '15 minutes'
        from fresh f join kinds k on k.action = f.action and k.type = any(f.events)
          join app.api_client c on c.committee_id = f.committee_id and c.id = f.client_id
        where c.disabled_at is null and k.scope = any(c.scopes)
          and (c.whole_committee or k.is_shared or exists (
            select 1 from app.api_client_organization o where o.committee_id = c.committee_id
              and o.client_id = c.id and o.organization_id = f.organization_id))
        returning committee_id, id),
      queued as (
        insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
        select uuidv7(), committee_id, 'webhook.deliver', json_build_object('id', id),
          json_build_object('committeeId', committee_id, 'organizationId', null,
            'requestId', 'webhook-' || id), now()
        from made),
      moved as (
        update app.webhook_endpoint e set seen_sequence = m.last
        from (select committee_id, endpoint_id, max(sequence) as last from fresh group by 1, 2) m
        where e.committee_id = m.committee_id and e.id = m.endpoint_id returning 1)
      select count(*)::int as moved from moved`.execute(em.getKysely());
    return rows[0]?.moved ?? 0;
  });
}
