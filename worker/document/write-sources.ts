/**
 * The full sources of a report's figures as a workbook, streamed: rows never stand in memory all at
 * once.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from '../core/handle-job.js';

const PAGE = 5000;

interface SourceRow {
  indicator: string;
  label: string;
  organization: string;
  host: string;
  edition: number;
  accepted: boolean;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  cases: number | null;
  category: string | null;
}

const columns = [
  { header: 'Mã chỉ tiêu', key: 'indicator', width: 12 },
  { header: 'Chỉ tiêu', key: 'label', width: 50 },
  { header: 'Tổ chức', key: 'organization', width: 45 },
  { header: 'Loại hình', key: 'host', width: 14 },
  { header: 'Lần gửi', key: 'edition', width: 9 },
  { header: 'Đã duyệt', key: 'accepted', width: 10 },
  { header: 'Số thực hiện', key: 'numerator', width: 16 },
  { header: 'Tổng số', key: 'denominator', width: 16 },
  { header: 'Giá trị', key: 'value', width: 18 },
  { header: 'Số phiếu', key: 'cases', width: 12 },
  { header: 'Lựa chọn', key: 'category', width: 14 },
];

/** One style object for all cells: the library works out a style anew for each object it meets. */
const plain = {};

const hosts: Record<string, string> = {
  AGENCY: 'Cơ quan',
  PUBLIC_UNIT: 'Đơn vị',
  ENTERPRISE: 'Doanh nghiệp',
};

/**
 * The sources of a report, page by page, each organization under its name on the document's date. A
 * cursor plans and sorts them once, even where PostgreSQL has not yet counted the rows that were
 * stored a moment ago.
 */
async function* sourcesOf(
  tx: Tx,
  reportId: string,
  documentOn: string,
): AsyncGenerator<SourceRow[]> {
  const db = tx.em.getKysely();
  const name = nameOn('name', 'o', sql`${sql.lit(documentOn)}::date`);
  await sql`declare sources no scroll cursor for
    select r.indicator_code as indicator, i.label, ${name} as organization, o.host_type as host,
      r.edition, r.accepted, r.numerator, r.denominator, r.value, r.cases, r.category
    from app.report_source r
      join app.report p on p.committee_id = r.committee_id and p.id = r.report_id
      join app.report_round d on d.committee_id = p.committee_id and d.id = p.round_id
      join app.indicator i on i.committee_id = r.committee_id and i.template_id = d.template_id
        and i.code = r.indicator_code
      join app.organization o on o.committee_id = r.committee_id and o.id = r.organization_id
    where r.committee_id = tenancy.committee_id() and r.report_id = ${sql.lit(reportId)}
    order by i.position, o.position`.execute(db);
  for (;;) {
    const { rows } = await sql<SourceRow>`fetch ${sql.lit(PAGE)} from sources`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) break;
  }
  await sql`close sources`.execute(db);
}

function amount(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/**
 * Waits until what was written is compressed, or the file has failed. The library piles it up in
 * memory otherwise, and its types do not name the stream.
 */
async function compressed(sheet: ExcelJS.Worksheet, file: Promise<void>): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  for (const pipe of pipes) {
    if (pipe.writableNeedDrain) await Promise.race([once(pipe, 'drain'), file]);
  }
}

async function fillSheet(
  tx: Tx,
  sheet: ExcelJS.Worksheet,
  { report, documentOn }: OfficialDocument,
  file: Promise<void>,
): Promise<number> {
  let count = 0;
  for await (const rows of sourcesOf(tx, report.id, documentOn)) {
    for (const row of rows) {
      const line = sheet.addRow({
        ...row,
        host: hosts[row.host] ?? row.host,
        accepted: row.accepted ? 'Đã duyệt' : 'Chưa duyệt',
        numerator: amount(row.numerator),
        denominator: amount(row.denominator),
        value: amount(row.value),
      });
      line.eachCell((cell) => (cell.style = plain));
      line.commit();
    }
    count += rows.length;
    await compressed(sheet, file);
  }
  return count;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function fillWorkbook({ ctx }: JobContext, document: OfficialDocument, stream: WriteStream) {
  const { number, symbol, abstract } = document;
  const file = finished(stream);
  // A fault while the rows are read is told at the end; heard by nobody it would end the process.
  file.catch(() => undefined);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    // Names come again and again: each stands in the file once.
    useSharedStrings: true,
    zip: { zlib: { level: 1 } },
  });
  const sheet = workbook.addWorksheet('Nguồn số liệu', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns;
  sheet.getRow(1).font = { bold: true };
  const count = await ctx.transaction((tx) => fillSheet(tx, sheet, document, file));
  sheet.commit();
  const summary = workbook.addWorksheet('Tổng hợp');
  summary.addRow(['Văn bản', `Số ${number}-${symbol}`]).commit();
  summary.addRow(['Trích yếu', abstract]).commit();
  summary.addRow(['Số dòng nguồn', count]).commit();
  summary.commit();
  // The library waits without end for a stream that failed before it came to listen.
  await Promise.all([workbook.commit(), file]);
  return count;
}

/**
 * Writes the workbook and says how many sources stand in it; a sheet of its own states that too, so
 * that nothing can be missing unseen. Throws where the disk has no room for it.
 */
export async function writeSources(job: JobContext, document: OfficialDocument, path: string) {
  const target = job.files.place(path);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  const stream = createWriteStream(partial, { flush: true });
  let rows;
  try {
    rows = await fillWorkbook(job, document, stream);
  } finally {
    stream.destroy();
  }
  await rename(partial, target);
  const { size } = await stat(target);
  return { file: { path, sha256: await sha256Of(target), bytes: size }, rows };
}
