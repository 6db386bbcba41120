/** The figures of a round as a workbook: a sheet for each table of the page. */
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { assessmentInsight, criteriaOfRound } from './round-insight.js';
import type { AssessmentInsight } from './insight.type.js';

type Cell = string | number | null;

interface Sheet {
  name: string;
  headings: string[];
  rows: Cell[][];
}

interface OrganizationRow {
  code: string;
  name: string;
  cluster: string | null;
  self: number;
  verified: number;
  band: string | null;
  standards: Record<string, number>;
}

const points = (thousandths: number) => thousandths / 1000;

const average = (sum: number, of: number) => (of > 0 ? Math.round(sum / of) / 1000 : null);

function bandSheet({ bands, totals }: AssessmentInsight): Sheet {
  const reached = bands.map(({ name, self, verified }) => [name ?? 'Không đạt', self, verified]);
  const shares = totals.map(({ from, to, self, verified }) => [`${from}–${to} %`, self, verified]);
  return {
    name: 'Mức đạt',
    headings: ['Mức', 'Tự chấm (tổ chức)', 'Thẩm định (tổ chức)'],
    rows: [...reached, [], ['Tỷ lệ điểm đạt', null, null], ...shares],
  };
}

function clusterSheet({ clusters }: AssessmentInsight): Sheet {
  return {
    name: 'Cụm',
    headings: ['Cụm', 'Tổ chức', 'Tự chấm bình quân', 'Thẩm định bình quân', 'Đạt'],
    rows: clusters.map(({ name, organizations, self, verified, passed }) => [
      ...[name ?? 'Chưa xếp cụm', organizations],
      ...[average(self, organizations), average(verified, organizations), passed],
    ]),
  };
}

function criterionSheet({ criteria }: AssessmentInsight): Sheet {
  return {
    name: 'Tiêu chí',
    headings: [
      ...['Mã', 'Tiêu chí', 'Tiêu chuẩn', 'Tổ chức', 'Điểm tối đa bình quân'],
      ...['Tự chấm bình quân', 'Thẩm định bình quân', 'Chưa đạt trọn điểm', 'Không có điểm'],
    ],
    rows: criteria.map((each) => [
      ...[each.criterion, each.name, each.standardName, each.organizations],
      ...[each.maximum, each.self, each.verified].map((sum) => average(sum, each.organizations)),
      ...[each.short, each.none],
    ]),
  };
}

/** One line for each verified self-assessment, the widest gap first. */
async function organizationRows(tx: Tx, roundId: string): Promise<OrganizationRow[]> {
  const { rows } = await sql<OrganizationRow>`
    select o.code, o.name, k.name as cluster, a.self_total as self, a.verified_total as verified,
      a.verified_band as band, (select jsonb_object_agg(s.value->>'standard', s.value->'points')
        from jsonb_array_elements(a.verified_score->'standards') s) as standards
    from app.self_assessment a
    join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id
    left join app.emulation_cluster k on k.committee_id = o.committee_id and k.id = o.cluster_id
    where a.round_id = ${rowId(roundId)} and a.verified_score is not null
    order by a.self_total - a.verified_total desc, o.position`.execute(tx.em.getKysely());
  return rows;
}

function organizationSheet({ standards, bands }: CriteriaContent, rows: OrganizationRow[]): Sheet {
  return {
    name: 'Tổ chức',
    headings: [
      ...['Mã', 'Tổ chức', 'Cụm', 'Tự chấm', 'Thẩm định', 'Chênh lệch', 'Mức'],
      ...standards.map(({ name }) => `Thẩm định: ${name}`),
    ],
    rows: rows.map((row) => [
      ...[row.code, row.name, row.cluster ?? '', points(row.self), points(row.verified)],
      points(row.self - row.verified),
      bands.find(({ code }) => code === row.band)?.name ?? 'Không đạt',
      ...standards.map(({ code }) => points(row.standards[code] ?? 0)),
    ]),
  };
}

/** Everything the workbook of a round holds. @throws as `assessmentInsight` */
export async function insightSheets(ctx: Ctx, roundId: string): Promise<Sheet[]> {
  const insight = await assessmentInsight(ctx, roundId);
  const organizations = await ctx.transaction(async (tx) =>
    organizationSheet(await criteriaOfRound(tx, roundId), await organizationRows(tx, roundId)),
  );
  return [organizations, ...[bandSheet(insight), clusterSheet(insight), criterionSheet(insight)]];
}

/** Writes sheets row by row; nothing of them is a formula. */
export async function writeSheets(sheets: Sheet[], stream: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  for (const { name, headings, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = headings.map((heading) => ({ width: heading.length > 10 ? 34 : 16 }));
    sheet.addRow(headings).commit();
    for (const row of rows) sheet.addRow(row).commit();
    sheet.commit();
  }
  await book.commit();
}
