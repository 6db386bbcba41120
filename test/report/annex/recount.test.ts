/** Every total of the annexes, counted once more in SQL from what the organizations handed in. */
import pg from 'pg';
import type { TableBlock } from '../../../schema/document/document.model.js';
import { formatMean, formatNumber, formatPercent } from '../../../schema/report/figure.rule.js';
import { composedTwoYears, type ComposedYears } from '../../seed/two-years.js';
import { database } from '../../core/database.js';

let years: ComposedYears;
let client: pg.Client;

beforeAll(async () => {
  years = await composedTwoYears();
  const { urls } = await database();
  const admin = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  admin.pathname = new URL(urls.DATABASE_URL).pathname;
  client = new pg.Client({ connectionString: admin.href });
  await client.connect();
}, 120_000);

afterAll(async () => {
  await client?.end();
});

interface Counted {
  code: string;
  aggregation: 'RATIO' | 'SUM' | 'MEAN' | 'MONEY';
  /** Host type, cluster or organization; null is the whole committee. */
  of: string | null;
  reporting: number;
  numerator: number;
  denominator: number;
  value: number;
  cases: number;
}

/** What was handed in in the round of the report, added up by a column of the organization. */
async function counted(by: string): Promise<Map<string, Counted>> {
  const { rows } = await client.query<Counted>(
    `select i.code, i.aggregation, ${by} as of, count(*)::int as reporting,
        sum(f.numerator)::float8 as numerator, sum(f.denominator)::float8 as denominator,
        sum(case when i.aggregation = 'MEAN' then f.value * f.cases else f.value end)::float8 as value,
        sum(f.cases)::float8 as cases
      from app.submission s
        join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
        left join app.emulation_cluster c on c.committee_id = o.committee_id and c.id = o.cluster_id
        join app.figure f on f.committee_id = s.committee_id and f.submission_id = s.id
        join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
      where s.committee_id = $1 and s.round_id = $2 and s.state in ('SUBMITTED', 'ACCEPTED')
        and o.host_type = any(i.applies_to) and i.aggregation <> 'CATEGORY'
        and coalesce(f.numerator, f.denominator, f.value, f.cases) is not null
      group by grouping sets ((i.code, i.aggregation), (i.code, i.aggregation, ${by}))
      having grouping(${by}) = 1 or ${by} is not null`,
    [years.committeeId, years.roundId],
  );
  return new Map(rows.map((row) => [`${row.code} ${row.of ?? ''}`, row]));
}

/** A figure as the annexes print it. */
function printed(figure: Counted | undefined, inMillions = true): string {
  if (!figure) return '–';
  const { aggregation, numerator, denominator, value, cases } = figure;
  if (aggregation === 'RATIO') return formatPercent(numerator, denominator) ?? '–';
  if (aggregation === 'MEAN') return formatMean(value, cases) ?? '–';
  return formatNumber(inMillions && aggregation === 'MONEY' ? value / 1_000_000 : value);
}

const tables = (caption: RegExp): TableBlock[] =>
  years.model.annexes
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is TableBlock => block.kind === 'table')
    .filter((table) => caption.test(table.caption ?? ''));

const codeOf = (name = '') => /^[A-Z]\d+/.exec(name)?.[0] ?? '';

test('the figures of the whole and of each kind of host', async () => {
  const hosts: Record<string, string> = {
    '- Cơ quan': 'AGENCY',
    '- Đơn vị': 'PUBLIC_UNIT',
    '- Doanh nghiệp': 'ENTERPRISE',
  };
  const sums = await counted('o.host_type');
  let checked = 0;

  for (const table of tables(/^(Chỉ tiêu (tỷ lệ|số lượng|bình quân)|Kinh phí)/)) {
    let code = '';
    for (const [name = '', reporting, ...cells] of table.rows) {
      code = codeOf(name) || code;
      const sum = sums.get(`${code} ${hosts[name] ?? ''}`);
      expect([name, reporting]).toEqual([name, formatNumber(sum?.reporting ?? 0)]);
      // The last cell is the period before; the one before it the figure itself.
      expect([code, name, cells.at(-2)]).toEqual([code, name, printed(sum, false)]);
      if (sum?.aggregation === 'RATIO') {
        const parts = [formatNumber(sum.numerator), formatNumber(sum.denominator)];
        expect(cells.slice(0, 2)).toEqual(parts);
      }
      checked += 1;
    }
  }

  expect(checked).toBeGreaterThan(80);
});

test('the figures of each cluster, which add up to the whole', async () => {
  const sums = await counted('c.name');
  let checked = 0;

  for (const { header, rows } of tables(/^Số liệu theo cụm thi đua/)) {
    for (const [name = '', ...cells] of rows.filter(([first]) => codeOf(first))) {
      const wanted = header
        .slice(1)
        .map((cluster) => (cluster === 'Toàn Đảng bộ' ? '' : cluster))
        .map((cluster) => printed(sums.get(`${codeOf(name)} ${cluster}`)));
      expect([name, ...cells]).toEqual([name, ...wanted]);
      checked += cells.length;
    }
  }

  expect(checked).toBeGreaterThan(100);
});

test('the figures of each organization and their last line', async () => {
  const sums = await counted('o.short_name');
  let checked = 0;

  for (const { header, rows } of tables(/^Số liệu của từng tổ chức/)) {
    for (const [, name = '', ...cells] of rows) {
      const of = name === 'Toàn Đảng bộ' ? '' : name;
      const wanted = header.slice(2).map((code) => printed(sums.get(`${code} ${of}`)));
      expect([name, ...cells]).toEqual([name, ...wanted]);
      checked += cells.length;
    }
  }

  expect(checked).toBeGreaterThan(1000);
});

test('who handed in, by state', async () => {
  const { rows } = await client.query<{ state: string; count: number; late: number }>(
    `select s.state, count(*)::int as count, count(*) filter (
        where s.handed_in_at > r.organization_due_at and s.state in ('SUBMITTED', 'ACCEPTED'))::int
        as late
      from app.submission s
        join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
      where s.committee_id = $1 and s.round_id = $2 group by s.state`,
    [years.committeeId, years.roundId],
  );
  const of = (...states: string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
  const all = of(...rows.map(({ state }) => state));

  const [table] = tables(/^Tình hình gửi báo cáo$/);
  const cells = new Map(table?.rows.map(([name, count]) => [name, count]));

  expect(cells.get('Phải gửi báo cáo')).toBe(String(all - of('EXEMPT')));
  expect(cells.get('Báo cáo được chấp nhận')).toBe(String(of('ACCEPTED')));
  expect(cells.get('Đã gửi, chưa được chấp nhận')).toBe(String(of('SUBMITTED')));
  expect(cells.get('Bị trả lại, chưa gửi lại')).toBe(String(of('RETURNED')));
  expect(cells.get('Chưa gửi báo cáo')).toBe(String(of('DUE', 'DRAFT')));
  expect(cells.get('Gửi chậm (trong số đã gửi)')).toBe(
    String(rows.reduce((sum, { late }) => sum + late, 0)),
  );
});
