import { type RawBuilder, sql } from 'kysely';

type DatedName = 'name' | 'short_name';

/**
 * What an organization was called on a day: `organization` names its row in the statement, `day` is
 * SQL of a date. Before its first version it is called what it is called now.
 */
export function nameOn(
  column: DatedName,
  organization: string,
  day: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const of = (name: string) => sql.ref(`${organization}.${name}`);
  return sql`coalesce((select v.${sql.ref(column)} from app.organization_version v
    where v.committee_id = ${of('committee_id')} and v.organization_id = ${of('id')}
      and v.valid_from <= ${day}
    order by v.valid_from desc limit 1), ${of(column)})`;
}
