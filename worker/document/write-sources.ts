/**
 * The full sources of a report's figures as a workbook, streamed: rows never stand in memory all at
 * once.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from '../core/handle-job.js';

const PAGE = 5000;

interface SourceRow {
  id: string;
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

const hosts: Record<string, string> = {
  AGENCY: 'Cơ quan',
  PUBLIC_UNIT: 'Đơn vị',
  ENTERPRISE: 'Doanh nghiệp',
};

async function sourcesAfter(tx: Tx, reportId: string, after: string): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`select r.id, r.indicator_code as indicator, i.label,
      o.name as organization, o.host_type as host, r.edition, r.accepted, r.numerator, r.denominator,
      r.value, r.cases, r.category
    from app.report_source r
      join app.report p on p.committee_id = r.committee_id and p.id = r.report_id
      join app.report_round d on d.committee_id = p.committee_id and d.id = p.round_id
      join app.indicator i on i.committee_id = r.committee_id and i.template_id = d.template_id
        and i.code = r.indicator_code
      join app.organization o on o.committee_id = r.committee_id and o.id = r.organization_id
    where r.committee_id = tenancy.committee_id() and r.report_id = ${reportId} and r.id > ${after}
    order by r.id limit ${sql.lit(PAGE)}`.execute(tx.em.getKysely());
  return rows;
}

function amount(text: string | null): number | null {
  return text === null ? null : Number(text);
}

async function fillSheet(tx: Tx, sheet: ExcelJS.Worksheet, reportId: string): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let count = 0;
  for (;;) {
    const rows = await sourcesAfter(tx, reportId, after);
    for (const row of rows) {
      sheet
        .addRow({
          ...row,
          host: hosts[row.host] ?? row.host,
          accepted: row.accepted ? 'Đã duyệt' : 'Chưa duyệt',
          numerator: amount(row.numerator),
          denominator: amount(row.denominator),
          value: amount(row.value),
        })
        .commit();
    }
    count += rows.length;
    if (rows.length < PAGE) return count;
    after = rows.at(-1)?.id ?? after;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes the workbook; a sheet of its own states how many rows there are, so that nothing can be
 * missing unseen.
 */
export async function writeSources(
  { ctx, files }: JobContext,
  document: OfficialDocument,
  path: string,
) {
  const target = files.place(path);
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: partial, useStyles: true });
  const sheet = workbook.addWorksheet('Nguồn số liệu', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns;
  sheet.getRow(1).font = { bold: true };
  const count = await ctx.transaction((tx) => fillSheet(tx, sheet, document.report.id));
  sheet.commit();
  const summary = workbook.addWorksheet('Tổng hợp');
  summary.addRow(['Văn bản', `Số ${document.number}-${document.symbol}`]).commit();
  summary.addRow(['Trích yếu', document.abstract]).commit();
  summary.addRow(['Số dòng nguồn', count]).commit();
  summary.commit();
  await workbook.commit();
  await rename(partial, target);
  const { size } = await stat(target);
  return { path, sha256: await sha256Of(target), bytes: size };
}
