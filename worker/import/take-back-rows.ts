import { type RawBuilder, sql } from 'kysely';
import type { OrganizationImport } from '../../schema/import/import.entity.js';
import type { Tx } from '../../server/core/context.js';

const FACTS = [
  ...['name', 'short_name', 'kind', 'host_type', 'host_name', 'issuer_superior', 'issuer_name'],
  ...['abbreviation', 'place', 'cluster_id'],
];

const columns: Record<string, string[]> = {
  organization: [
    ...FACTS,
    ...['folded_name', 'phone', 'email', 'contact_name', 'contact_position'],
    ...['updated_at', 'updated_by'],
  ],
  organization_version: [...FACTS, 'updated_at', 'updated_by'],
  headcount: [
    ...['members_total', 'members_exempt', 'staff_total', 'sub_cells'],
    ...['updated_at', 'updated_by'],
  ],
};

/** Puts columns of a table back to what a part of `before` says, where it says anything. */
async function putBack(tx: Tx, table: string, part: string, found: OrganizationImport) {
  const set = sql.join(
    (columns[table] ?? []).map((column) => sql`${sql.ref(column)} = p.${sql.ref(column)}`),
  );
  const name = sql.table(`app.${table}`);
  await sql`update ${name} t set ${set}, version = t.version + 1
    from app.organization_import_row r,
      lateral jsonb_populate_record(null::${name}, r.before->${sql.lit(part)}) p
    where r.committee_id = tenancy.committee_id() and r.import_id = ${found.id}
      and jsonb_typeof(r.before->${sql.lit(part)}) = 'object'
      and t.committee_id = r.committee_id and t.id = p.id`.execute(tx.em.getKysely());
}

/** Removes rows of a table that an import made. */
async function remove(tx: Tx, table: string, found: OrganizationImport, made: RawBuilder<unknown>) {
  await sql`delete from ${sql.table(`app.${table}`)} t using app.organization_import_row r
    where r.committee_id = tenancy.committee_id() and r.import_id = ${found.id}
      and t.committee_id = r.committee_id and ${made}`.execute(tx.em.getKysely());
}

/** Puts the register back to what it was before an import. Nothing later may stand on it. */
export async function takeBackRows(tx: Tx, found: OrganizationImport): Promise<void> {
  const ofRow = sql`t.organization_id = (r.before->>'id')::uuid`;
  const wasNone = (part: string) => sql`jsonb_typeof(r.before->${sql.lit(part)}) = 'null'`;
  await putBack(tx, 'headcount', 'headcount', found);
  await putBack(tx, 'organization_version', 'version', found);
  await putBack(tx, 'organization', 'organization', found);
  await remove(
    tx,
    'headcount',
    found,
    sql`${ofRow} and ${wasNone('headcount')} and t.as_of = (r.before->>'asOf')::date`,
  );
  await remove(
    tx,
    'organization_version',
    found,
    sql`${ofRow} and ${wasNone('version')} and (r.before->>'wroteFacts')::boolean
      and t.valid_from = (r.before->>'validFrom')::date`,
  );
  await remove(
    tx,
    'organization',
    found,
    sql`t.id = (r.before->>'id')::uuid and ${wasNone('organization')}`,
  );
}
