/**
 * The full sources of a report's figures as a workbook, streamed: rows never stand in memory all at
 * once.
 */
import { sql } from 'kysely';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from '../core/handle-job.js';
import { hostWords } from '../workbook/cell-words.js';
import { type CellContent, writeWorkbook } from '../workbook/stream-workbook.js';
import type { ReportDocument } from './report-document.js';

const PAGE = 5000;

/** Letters to a column of a list. */
const LIST_WIDTH = 36;

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
  { header: 'Mã chỉ tiêu', width: 12 },
  { header: 'Chỉ tiêu', width: 50 },
  { header: 'Tổ chức', width: 45 },
  { header: 'Loại hình', width: 14 },
  { header: 'Lần gửi', width: 9 },
  { header: 'Đã duyệt', width: 10 },
  { header: 'Số thực hiện', width: 16 },
  { header: 'Tổng số', width: 16 },
  { header: 'Giá trị', width: 18 },
  { header: 'Số phiếu', width: 12 },
  { header: 'Lựa chọn', width: 14 },
];

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

function cellsOf(row: SourceRow): CellContent[] {
  const { indicator, label, organization, host, edition, accepted, cases, category } = row;
  return [
    ...[indicator, label, organization, hostWords[host] ?? host, edition],
    accepted ? 'Đã duyệt' : 'Chưa duyệt',
    ...[amount(row.numerator), amount(row.denominator), amount(row.value), cases, category],
  ];
}

async function* cellsOfSources(tx: Tx, { report, documentOn }: ReportDocument) {
  for await (const rows of sourcesOf(tx, report.id, documentOn)) yield rows.map(cellsOf);
}

async function* inOnePart(rows: string[][]) {
  yield rows;
}

/**
 * Writes the workbook and says how many sources stand in it; a sheet of its own states that too, so
 * that nothing can be missing unseen. Throws where the disk has no room for it.
 */
export async function writeSources(job: JobContext, document: ReportDocument, path: string) {
  const { number, symbol, abstract } = document;
  const { lists = [] } = document.model;
  // Names come again and again.
  const options = { sharesTexts: true };
  const written = await writeWorkbook(job.files.place(path), options, async (book) => {
    const name = 'Nguồn số liệu';
    const count = await job.ctx.transaction((tx) =>
      book.sheet({ name, columns, parts: cellsOfSources(tx, document) }),
    );
    // Lists that were too long for the annexes, a sheet each.
    for (const { name: title, header, rows } of lists) {
      const columns = header.map((text) => ({ header: text, width: LIST_WIDTH }));
      await book.sheet({ name: title, columns, parts: inOnePart(rows) });
    }
    book.lines(
      'Tổng hợp',
      [],
      [
        ['Văn bản', `Số ${number}-${symbol}`],
        ['Trích yếu', abstract],
        ['Số dòng nguồn', count],
        ...lists.map((list) => [`Số dòng: ${list.name}`, list.rows.length]),
      ],
    );
    return count;
  });
  const { result: rows, sha256, bytes } = written;
  return { file: { path, sha256, bytes }, rows };
}
