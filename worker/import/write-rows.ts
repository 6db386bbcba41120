import { sql } from 'kysely';
import { v7 } from 'uuid';
import { fold } from '../../schema/core/fold.js';
import type {
  OrganizationImport,
  OrganizationImportRow,
} from '../../schema/import/import.entity.js';
import { FIRST_DAY } from '../../schema/organization/organization.rule.js';
import type { Tx } from '../../server/core/context.js';
import type { RegisterState } from '../../server/import/register-state.service.js';

const contacts = ['phone', 'email', 'contactName', 'contactPosition'];
const counts = ['membersTotal', 'membersExempt', 'staffTotal', 'subCells', 'asOf'];

/** Makes the clusters that the rows name and the register does not have. */
export async function writeClusters(tx: Tx, { id }: OrganizationImport): Promise<void> {
  await sql`insert into app.emulation_cluster (committee_id, id, created_at, updated_at, name, position)
    select tenancy.committee_id(), uuidv7(), now(), now(), c.name,
      (select coalesce(max(e.position), -1) from app.emulation_cluster e
        where e.committee_id = tenancy.committee_id()) + row_number() over (order by c.name)
    from (select distinct r."values"->>'cluster' as name from app.organization_import_row r
      where r.committee_id = tenancy.committee_id() and r.import_id = ${id}
        and r.outcome in ('NEW', 'CHANGED')) c
    where c.name is not null
    on conflict (committee_id, name) do nothing`.execute(tx.em.getKysely());
}

/** A row with everything the register keeps of it. */
function wholeRow(
  row: OrganizationImportRow,
  { organizations, clusters }: RegisterState,
  day: string,
) {
  const known = organizations.get(row.code);
  const whole = { ...known, ...row.values };
  const touched = row.changes.map(({ field }) => field);
  const factsChanged = touched.some((field) => ![...contacts, ...counts].includes(field));
  const cluster = row.values.cluster;
  return {
    ...whole,
    line: row.line,
    id: known?.id ?? v7(),
    isNew: !known,
    writesFacts: !known || factsChanged,
    validFrom: known ? day : (row.values.openedOn ?? FIRST_DAY),
    clusterId: cluster === undefined ? (known?.clusterId ?? null) : clusters.get(String(cluster)),
    folded: fold(`${String(whole.name)} ${String(whole.shortName)}`),
  };
}

const ROWS = sql`x(line int, id uuid, "isNew" boolean, "writesFacts" boolean, "validFrom" date,
  code text, name text, "shortName" text, folded text, kind text, "hostType" text,
  "hostName" text, "clusterId" uuid, "parentId" uuid, "issuerSuperior" text, "issuerName" text,
  abbreviation text, place text, phone text, email text, "contactName" text,
  "contactPosition" text, "openedOn" date, "asOf" date, "membersTotal" int,
  "membersExempt" int, "staffTotal" int, "subCells" int)`;

interface Written {
  found: OrganizationImport;
  state: RegisterState;
  at: Date;
}

/** Keeps what the rows find, so that it can be put back. */
async function keepBefore(tx: Tx, json: string, { found }: Written) {
  await sql`update app.organization_import_row r set before = jsonb_build_object('id', x.id,
      'wroteFacts', x."writesFacts", 'validFrom', x."validFrom", 'asOf', x."asOf",
      'organization', (select to_jsonb(o) from app.organization o
        where o.committee_id = r.committee_id and o.id = x.id),
      'version', (select to_jsonb(v) from app.organization_version v
        where v.committee_id = r.committee_id and v.organization_id = x.id
          and v.valid_from = x."validFrom"),
      'headcount', (select to_jsonb(h) from app.headcount h
        where h.committee_id = r.committee_id and h.organization_id = x.id
          and h.as_of = x."asOf"))
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS}
    where r.committee_id = tenancy.committee_id() and r.import_id = ${found.id}
      and r.line = x.line`.execute(tx.em.getKysely());
}

async function writeOrganizations(tx: Tx, json: string, { found, at }: Written) {
  const db = tx.em.getKysely();
  const by = found.committedBy;
  await sql`insert into app.organization (committee_id, id, created_at, created_by, updated_at,
      updated_by, code, position, name, short_name, folded_name, kind, host_type, host_name,
      cluster_id, issuer_superior, issuer_name, abbreviation, place, phone, email, contact_name,
      contact_position, opened_on)
    select tenancy.committee_id(), x.id, ${at}, ${by}, ${at}, ${by}, x.code,
      (select coalesce(max(o.position), -1) from app.organization o
        where o.committee_id = tenancy.committee_id()) + row_number() over (order by x.line),
      x.name, x."shortName", x.folded, x.kind, x."hostType", x."hostName", x."clusterId",
      x."issuerSuperior", x."issuerName", x.abbreviation, x.place, x.phone, x.email,
      x."contactName", x."contactPosition", x."openedOn"
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS} where x."isNew"`.execute(db);
  await sql`update app.organization o set updated_at = ${at}, updated_by = ${by},
      version = o.version + 1, phone = x.phone, email = x.email, contact_name = x."contactName",
      contact_position = x."contactPosition"
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS}
    where not x."isNew" and o.committee_id = tenancy.committee_id() and o.id = x.id`.execute(db);
  // A later version that is in force already says what the organization is called now.
  await sql`update app.organization o set name = x.name, short_name = x."shortName",
      folded_name = x.folded, kind = x.kind, host_type = x."hostType", host_name = x."hostName",
      cluster_id = x."clusterId", issuer_superior = x."issuerSuperior",
      issuer_name = x."issuerName", abbreviation = x.abbreviation, place = x.place
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS}
    where not x."isNew" and x."writesFacts" and o.committee_id = tenancy.committee_id()
      and o.id = x.id and not exists (select 1 from app.organization_version v
        where v.committee_id = o.committee_id and v.organization_id = o.id
          and v.valid_from > x."validFrom" and v.valid_from <= current_date)`.execute(db);
}

async function writeVersions(tx: Tx, json: string, { found, at }: Written) {
  const by = found.committedBy;
  await sql`insert into app.organization_version as v (committee_id, id, created_at, created_by,
      updated_at, updated_by, organization_id, valid_from, name, short_name, kind, host_type,
      host_name, issuer_superior, issuer_name, abbreviation, place, cluster_id, parent_id)
    select tenancy.committee_id(), uuidv7(), ${at}, ${by}, ${at}, ${by}, x.id, x."validFrom",
      x.name, x."shortName", x.kind, x."hostType", x."hostName", x."issuerSuperior",
      x."issuerName", x.abbreviation, x.place, x."clusterId", x."parentId"
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS} where x."writesFacts"
    on conflict (committee_id, organization_id, valid_from) do update set
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = v.version + 1,
      name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
      host_type = excluded.host_type, host_name = excluded.host_name,
      issuer_superior = excluded.issuer_superior, issuer_name = excluded.issuer_name,
      abbreviation = excluded.abbreviation, place = excluded.place,
      cluster_id = excluded.cluster_id`.execute(tx.em.getKysely());
}

async function writeCounts(tx: Tx, json: string, { found, at }: Written) {
  const by = found.committedBy;
  await sql`insert into app.headcount as h (committee_id, id, created_at, created_by, updated_at,
      updated_by, organization_id, as_of, members_total, members_exempt, staff_total, sub_cells)
    select tenancy.committee_id(), uuidv7(), ${at}, ${by}, ${at}, ${by}, x.id, x."asOf",
      x."membersTotal", x."membersExempt", x."staffTotal", x."subCells"
    from jsonb_to_recordset(${json}::jsonb) as ${ROWS} where x."asOf" is not null
      and x."membersTotal" is not null
    on conflict (committee_id, organization_id, as_of) do update set
      updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = h.version + 1,
      members_total = excluded.members_total,
      members_exempt = coalesce(excluded.members_exempt, h.members_exempt),
      staff_total = coalesce(excluded.staff_total, h.staff_total),
      sub_cells = coalesce(excluded.sub_cells, h.sub_cells)`.execute(tx.em.getKysely());
}

/** Works on rows a part at a time, told how many are done. */
type Work = (part: string, done: number) => Promise<void>;

const AT_ONCE = 500;

async function inParts(rows: object[], work: Work): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await work(JSON.stringify(rows.slice(from, from + AT_ONCE)), from);
  }
}

/** Writes rows into the register, at the instant by which they are known to be unchanged. */
export async function writeRows(
  tx: Tx,
  rows: OrganizationImportRow[],
  written: Written,
  progress: (step: string, done: number, total: number) => Promise<void>,
): Promise<void> {
  const { found, state } = written;
  const whole = rows.map((row) => wholeRow(row, state, found.validFrom));
  await inParts(whole, async (part, done) => {
    await progress('organizations', done, rows.length);
    await keepBefore(tx, part, written);
    await writeOrganizations(tx, part, written);
  });
  // Plans by which references are checked may have been made when the register was almost empty.
  await sql`discard plans`.execute(tx.em.getKysely());
  await inParts(whole, async (part, done) => {
    await progress('history', done, rows.length);
    await writeVersions(tx, part, written);
    await writeCounts(tx, part, written);
  });
  await progress('history', rows.length, rows.length);
}
