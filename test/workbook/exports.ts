/** Rounds written as workbooks, and what is read of them. */
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { writeRoundExport } from '../../schema/workbook/round-export.job.js';
import { clockOf } from '../../server/core/actor.js';
import { createContext } from '../../server/core/context.js';
import { createFileStore } from '../../server/core/file-store.js';
import { createLog } from '../../server/core/process/log.js';
import { workerSession } from '../../server/core/tenancy.js';
import { asOperator } from '../../server/database/owner.js';
import { roundExportFile } from '../../server/workbook/export/round-export.service.js';
import type { JobContext } from '../../worker/core/handle-job.js';
import type { ReportProgress } from '../../worker/core/progress.js';
import { handlersByName } from '../../worker/handlers.js';
import type { TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { openBook } from './workbooks.js';

const FIELDS = `id state isFetchable done total hasFailed askedBy
  rows { organizations reports figures explanations texts practices }`;

export const ASK = `mutation ($roundId: ID!) { exportRound(roundId: $roundId) { ${FIELDS} } }`;
export const CANCEL = `mutation ($id: ID!) { cancelRoundExport(id: $id) { ${FIELDS} } }`;
export const LIST = `query ($roundId: ID!) {
  roundExports(filter: { roundId: $roundId }) { items { ${FIELDS} } } }`;

export interface Shown {
  id: string;
  state: string;
  isFetchable: boolean;
  done: number | null;
  total: number | null;
  rows: Record<string, number> | null;
}

/** Asks for a round's workbook. Says its id. */
export async function asked(who: TestPerson, roundId: string): Promise<string> {
  const reply = await who.ask<{ exportRound: Shown }>(ASK, { roundId });
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data.exportRound.id;
}

export async function listed(who: TestPerson, roundId: string): Promise<Shown[]> {
  const reply = await who.ask<{ roundExports: { items: Shown[] } }>(LIST, { roundId });
  return reply.data?.roundExports.items ?? [];
}

export async function fileStore() {
  return createFileStore((await database()).env.FILES_DIR);
}

/** The workbook as somebody downloads it. */
export async function fetched(who: TestPerson, id: string): Promise<ExcelJS.Workbook> {
  const store = await fileStore();
  return openBook(await readFile(store.place(await roundExportFile(who.ctx, { id }))));
}

/** Rows of a sheet below its heading. */
export function rowsOf(book: ExcelJS.Workbook, name: string): string[][] {
  const rows: string[][] = [];
  book.getWorksheet(name)?.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_none, at) => row.getCell(at + 1).text);
    if (line > 1) rows.push(cells);
  });
  return rows;
}

/** What the first sheet states, by its words. */
export function stated(book: ExcelJS.Workbook): Record<string, number> {
  const lines: [string, number][] = [];
  book.getWorksheet('Tổng hợp')?.eachRow((row) => {
    const count = row.getCell(2).value;
    if (typeof count === 'number') lines.push([row.getCell(1).text, count]);
  });
  return Object.fromEntries(lines);
}

/** Runs the job that writes it, hearing of each step. */
export async function writeWith(committeeId: string, id: string, progress: ReportProgress) {
  const { worker: orm, env } = await database();
  const session = workerSession(committeeId);
  const job: JobContext = {
    ctx: createContext({ orm, actor: clockOf(committeeId), requestId: 'test', session }),
    orm,
    env,
    files: await fileStore(),
    log: createLog({ LOG_LEVEL: 'silent' }, 'test'),
    progress,
  };
  await handlersByName().get(writeRoundExport.name)?.run(job, { id });
}

/** Whether anything of it lies in the file store. */
export async function folderOf(committeeId: string, id: string): Promise<string> {
  return (await fileStore()).place(join(committeeId, 'exports', id));
}

/** The same counted by hand, past every rule. */
export async function recounted(roundId: string) {
  const { owner } = await database();
  const of = (
    table: string,
    also = sql`true`,
  ) => sql`(select count(*)::int from ${sql.table(table)} t
    join app.submission s on s.committee_id = t.committee_id
      and s.organization_id = t.organization_id and s.id = t.submission_id
    where s.round_id = ${roundId} and s.state = any('{SUBMITTED,ACCEPTED}') and ${also})`;
  const { rows } = await asOperator(owner, (em) =>
    sql<Record<string, number>>`select
      (select count(*)::int from app.submission where round_id = ${roundId}) as organizations,
      (select count(*)::int from app.submission
        where round_id = ${roundId} and state = any('{SUBMITTED,ACCEPTED}')) as reports,
      ${of('app.figure')} as figures, ${of('app.narrative')} as texts,
      ${of('app.figure', sql`coalesce(t.explanation, '') <> ''`)} as explanations,
      ${of('app.practice')} as practices`.execute(em.getKysely()),
  );
  return rows[0];
}
