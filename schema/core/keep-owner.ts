import type { EntityMetadata } from '@mikro-orm/core';

const OWNERS = ['committee_id', 'organization_id'];

/** Columns that no update changes: the row's key, and whose it is. */
export function keptColumns(table: EntityMetadata): string[] {
  const key = table.getPrimaryProps().flatMap(({ fieldNames }) => fieldNames);
  const owners = table.props.flatMap(({ fieldNames }) => fieldNames ?? []);
  return [...new Set([...key, ...owners.filter((column) => OWNERS.includes(column))])];
}

/**
 * SQL that has every table refuse an update which gives a row to another owner. Grants by column
 * could not: a reference that changes names the owner's columns too, with what they are already. A
 * trigger that is there stays, for making one waits for everybody who writes.
 */
export function ownerTriggersOf(tables: EntityMetadata[]): string[] {
  return tables.map((table) => {
    const name = `app."${table.tableName}"`;
    const isChanged = keptColumns(table)
      .map((column) => `old."${column}" is distinct from new."${column}"`)
      .join(' or ');
    return `do $$ begin
      if not exists (select 1 from pg_trigger
        where tgrelid = '${name}'::regclass and tgname = 'keep_owner') then
        create trigger keep_owner before update on ${name} for each row
          when (${isChanged}) execute function tenancy.keep_owner();
      end if;
    end $$`;
  });
}
