/** Which fields of the schema an app asks for, and what has become of them since. */
import { type GraphQLSchema, isObjectType } from 'graphql';
import { schemaChanges } from '../../schema/partner/schema-changes.js';
import type { SchemaChange } from '../../schema/partner/schema-change.model.js';
import { may } from '../core/actor.js';
import type { Statement } from '../core/read/one-trip.js';
import type { Reader } from '../core/read/read.js';
import { isRowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';

interface Counted {
  field: string;
  operations: number;
  days: number;
  lastOn: string;
}

/** Bounded by the fields of the schema. */
const USAGE: Statement = {
  name: 'field usage',
  text: `select coalesce(json_agg(json_build_object('field', f.field, 'operations', f.operations,
      'days', f.days, 'lastOn', f.last_on) order by f.field), '[]')
    from (select u.field, sum(u.operations)::int as operations, count(*)::int as days,
        max(u.day) as last_on
      from app.api_field_usage u
      where u.committee_id = (select tenancy.committee_id()) and u.client_id = $1
        and u.day > (now() at time zone (select c.time_zone from app.committee c
          where c.id = (select tenancy.committee_id())))::date - 90
      group by u.field) f`,
};

/** What has become of a field: by what runs, and by the comparison with the last release. */
export function changeOf(
  schema: GraphQLSchema,
  coordinate: string,
  changes: readonly SchemaChange[] = schemaChanges,
): Omit<SchemaChange, 'field'> | null {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const listed = changes.find((change) => change.field === coordinate);
  if (!field) {
    return { kind: 'REMOVED', description: listed?.description ?? `${coordinate} was removed.` };
  }
  if (listed) return { kind: 'CHANGED', description: listed.description };
  const { deprecationReason } = field;
  return deprecationReason ? { kind: 'DEPRECATED', description: deprecationReason } : null;
}

/** Fields that an app asked for in the last 90 days; none of an app that is not the committee's. */
export async function fieldUsage(reader: Reader, clientId: string, schema: GraphQLSchema) {
  if (!reader.actor || !may(reader.actor, 'partner:manage')) refuse('FORBIDDEN');
  if (!isRowId(clientId)) return [];
  const [answer] = await reader.ask(USAGE, [clientId]);
  return (JSON.parse(answer ?? '[]') as Counted[]).map((counted) => {
    const change = changeOf(schema, counted.field);
    return { ...counted, change: change?.kind ?? null, changeText: change?.description ?? null };
  });
}
