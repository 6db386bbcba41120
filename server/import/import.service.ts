/**
 * Organizations from a file: read and compared, which changes nothing; then written in one
 * transaction by the worker, and taken back while nothing later stands on it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { Committee } from '../../schema/committee/committee.entity.js';
import {
  type ImportState,
  OrganizationImport,
  OrganizationImportRow,
} from '../../schema/import/import.entity.js';
import {
  commitImport as commitJob,
  undoImport as undoJob,
} from '../../schema/import/import.job.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { todayOf } from '../core/working-calendar.js';
import { isDay } from '../../schema/organization/organization.rule.js';
import { compare, type Compared } from './compare.js';
import type { FileCode } from './reading/cell.js';
import { readInThread } from './reading/read-in-thread.js';
import type { ReadRow } from './reading/read-rows.js';
import { registerOn } from './register-state.service.js';

export type ImportCode =
  | FileCode
  | 'CELL_FORMULA'
  | 'CELL_MERGED'
  | 'CELL_ERROR'
  | 'CELL_NOT_A_DAY'
  | 'CELL_NOT_A_COUNT'
  | 'CELL_CHOICE_UNKNOWN'
  | 'CELL_LEGACY_FONT'
  | 'CELL_MISSING'
  | 'CODE_TWICE'
  | 'CODE_CLOSED'
  | 'IMPORT_HAS_FAULTS'
  | 'IMPORT_CHANGES_NOTHING'
  | 'IMPORT_HAS_DEPENDENTS';

type Row = Pick<ReadRow, 'line' | 'values' | 'faults'>;

/** What rows would do to the register now. */
async function compareAll(tx: Tx, rows: Row[], validFrom: string): Promise<(Row & Compared)[]> {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const days = [
    ...new Set(rows.flatMap(({ values }) => (values.asOf ? [String(values.asOf)] : []))),
  ];
  const state = await registerOn(tx, validFrom, days);
  const { issuerLine, place } = committee;
  const defaults = { issuerSuperior: issuerLine, place, today: await todayOf(tx) };
  return rows.map((row) => ({ line: row.line, ...compare(row, state, defaults) }));
}

async function storeRows(tx: Tx, importId: string, rows: (Row & Compared)[]) {
  const json = JSON.stringify(rows);
  const now = tx.now();
  await sql`insert into app.organization_import_row (committee_id, id, created_at, created_by,
      updated_at, import_id, line, outcome, code, name, "values", faults, changes)
    select tenancy.committee_id(), uuidv7(), ${now}, ${tx.actor.personId}, ${now}, ${importId},
      x.line, x.outcome, coalesce(x.values->>'code', ''), coalesce(x.values->>'name', ''),
      x.values, x.faults, x.changes
    from jsonb_to_recordset(${json}::jsonb)
      as x(line int, outcome text, "values" jsonb, faults jsonb, changes jsonb)`.execute(
    tx.em.getKysely(),
  );
}

export interface ReadImport {
  fileName: string;
  file: Buffer;
  /** First day the names and places hold; default is today. */
  validFrom?: string | undefined;
}

/** Reads a file and keeps what it would change. Says the id. @throws Refusal of FileCode */
export async function readImport(
  ctx: Ctx,
  { fileName, file, validFrom }: ReadImport,
): Promise<string> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const name = cleanText(fileName, 'fileName', { max: 200 }) || '?';
  const rows = await readInThread(file);
  return ctx.transaction(async (tx) => {
    const today = await todayOf(tx);
    const day = validFrom ?? today;
    const code = isDay(day) ? 'DAY_AHEAD' : 'DAY_WRONG';
    if (code === 'DAY_WRONG' || day > today) {
      refuse('INVALID_INPUT', {}, [{ field: 'validFrom', code }]);
    }
    const id = v7();
    tx.create(OrganizationImport, {
      id,
      fileName: name,
      state: 'READY',
      validFrom: day,
      total: rows.length,
      committedAt: null,
      committedBy: null,
    });
    await tx.em.flush();
    await storeRows(tx, id, await compareAll(tx, rows, day));
    recordStep(tx, id, ['read', null, 'READY']);
    return id;
  });
}

type Move = [step: string, from: ImportState | null, to: ImportState];

function recordStep(tx: Tx, id: string, [step, from, to]: Move) {
  const action = `import.${step}`;
  record(tx, { action, entity: 'OrganizationImport', entityId: id, from, to });
}

/** An import in a state, held until the transaction ends. */
export async function holdImport(tx: Tx, id: string, state: ImportState) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found =
    (await tx.em.findOne(OrganizationImport, { id: rowId(id) }, { lockMode })) ??
    refuse('NOT_FOUND');
  if (found.state !== state) refuse('WRONG_STATE', { state: found.state });
  return found;
}

/** Compares the rows anew where the register has changed since the file was read. */
async function checkAgain(tx: Tx, found: OrganizationImport): Promise<Compared[]> {
  const where = { import: found };
  const known = await tx.em.find(OrganizationImportRow, where, { orderBy: { line: 'asc' } });
  const rows = known.map(({ line, values, faults }) => ({
    line,
    values,
    // What depends on the register is asked again.
    faults: faults.filter(({ code }) => code !== 'CODE_CLOSED' && code !== 'DAY_AHEAD'),
  }));
  const compared = await compareAll(tx, rows, found.validFrom);
  const isSame = compared.every(
    (row, at) =>
      row.outcome === known[at]?.outcome &&
      JSON.stringify(row.changes) === JSON.stringify(known[at]?.changes),
  );
  if (!isSame) {
    await tx.em.nativeDelete(OrganizationImportRow, where);
    tx.em.clear();
    await storeRows(tx, found.id, compared);
  }
  return compared;
}

/** Asks for a file to be written into the register, after comparing it once more. */
export async function commitImport(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const verdict = await ctx.transaction(async (tx) => {
    const found = await holdImport(tx, input.id, 'READY');
    const rows = await checkAgain(tx, found);
    const faulty = rows.filter(({ outcome }) => outcome === 'FAULTY').length;
    const written = rows.some(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED');
    if (faulty > 0 || !written) return { faulty };
    const held = await holdImport(tx, input.id, 'READY');
    Object.assign(held, { state: 'COMMITTING', committedBy: tx.actor.personId });
    recordStep(tx, held.id, ['commit', 'READY', 'COMMITTING']);
    enqueue(tx, commitJob, { id: held.id });
    return null;
  });
  // What was found is kept, so that the page shows it.
  if (verdict?.faulty) refuse<ImportCode>('IMPORT_HAS_FAULTS', { count: verdict.faulty });
  if (verdict) refuse<ImportCode>('IMPORT_CHANGES_NOTHING');
}

/** Rows that were written by an import and changed since, or that others stand on. */
export async function dependentsOf(
  tx: Tx,
  { id, committedAt }: OrganizationImport,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from app.organization_import_row r
      join app.organization o on o.committee_id = r.committee_id
        and o.id = (r.before->>'id')::uuid
    where r.committee_id = tenancy.committee_id() and r.import_id = ${id}
      and (o.updated_at <> ${committedAt} or r.outcome = 'NEW' and (
        exists (select 1 from app.submission s where s.committee_id = o.committee_id
          and s.organization_id = o.id)
        or exists (select 1 from app.membership m where m.committee_id = o.committee_id
          and m.organization_id = o.id)
        or exists (select 1 from app.audit_event a where a.committee_id = o.committee_id
          and a.organization_id = o.id)
        or exists (select 1 from app.organization p where p.committee_id = o.committee_id
          and p.parent_id = o.id)))`.execute(tx.em.getKysely());
  return rows[0]?.count ?? 0;
}

/** Asks for what a file wrote to be taken back, while nothing later stands on it. */
export async function undoImport(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const found = await holdImport(tx, input.id, 'COMMITTED');
    const count = await dependentsOf(tx, found);
    if (count > 0) refuse<ImportCode>('IMPORT_HAS_DEPENDENTS', { count });
    found.state = 'UNDOING';
    recordStep(tx, found.id, ['undo', 'COMMITTED', 'UNDOING']);
    enqueue(tx, undoJob, { id: found.id });
  });
}
