import { fold } from '../../../schema/core/fold.js';
import { benchId } from './bench-ids.js';
import {
  type BenchTable,
  type Cell,
  committeeId,
  CURRENT,
  drawn,
  DUE_AT,
  MADE_AT,
  ownCells,
  ownColumns,
  ROUNDS,
} from './bench-table.js';
import { benchContent, benchIndicators } from './bench-template.js';

const hosts = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];
const bodies = ['Sở', 'Công ty Cổ phần', 'Trường Đại học', 'Bệnh viện', 'Cục', 'Ban Quản lý'];
const works = ['Kế hoạch', 'Nông nghiệp', 'Điện lực', 'Xây dựng', 'Y tế', 'Giáo dục', 'Dệt may'];
const places = ['Đống Đa', 'Nghĩa Hưng', 'Thường Hòe', 'Vân Điềm', 'Giếng Mây', 'Mai Trúc'];

function nameOf(n: number): string {
  const from = (words: string[], salt: number) => words[drawn(n * 7 + salt, words.length)];
  return `${from(bodies, 1)} ${from(works, 2)} ${from(places, 3)} ${n + 1}`;
}

function indicatorRow(n: number): Cell[] {
  const it = benchIndicators[n]!;
  const categories = it.categories && JSON.stringify(it.categories);
  const labels = [it.label, it.aggregation, it.unit, it.numeratorLabel, it.denominatorLabel];
  const appliesTo = `{${it.appliesTo.join(',')}}`;
  return [
    ...ownCells('indicator', n),
    ...[benchId('template'), n, it.code, it.sectionCode],
    ...labels,
    ...[categories, it.sentence, appliesTo, true],
  ];
}

const placeholders = {
  years: '5',
  programmeYear: '2026',
  supervisedOrganizations: '17',
  supervisedPersons: '17',
};

function roundRow(n: number): Cell[] {
  const previous = n === 0 ? undefined : benchId('round', n - 1);
  const label = `Quý ${(n % 4) + 1} năm ${2025 + Math.floor(n / 4)}`;
  const state = n === CURRENT ? 'COLLECTING' : 'CLOSED';
  return [
    ...ownCells('round', n),
    ...[benchId('template'), previous, label, state, 'BC', '2026-07-01', '2026-09-30'],
    ...[MADE_AT, '2026-10-15T10:00:00Z', DUE_AT, '2026-10-25T10:00:00Z'],
    JSON.stringify(placeholders),
  ];
}

function organizationRow(n: number): Cell[] {
  const name = nameOf(n);
  const full = `Đảng bộ ${name}`;
  return [
    ...ownCells('organization', n),
    ...[`org-${n}`, n, full, name, fold(full), 'GRASSROOTS_COMMITTEE', hosts[n % 3]],
    ...['ĐẢNG ỦY KHỐI', `ĐẢNG BỘ ${name.toUpperCase()}`, 'ĐB', 'Nam Định'],
  ];
}

/** What a committee has before anybody reports: its template, rounds, organizations and people. */
export function registerTables(organizations: number): BenchTable[] {
  return [
    {
      table: 'committee',
      columns: `id created_at updated_at code name superior_line issuer_line symbol place time_zone
        signing_authority requires_second_factor`,
      count: 1,
      row: () => [
        ...[committeeId, MADE_AT, MADE_AT, 'bench', 'Đảng ủy Khối', 'ĐẢNG BỘ TỈNH'],
        ...['ĐẢNG ỦY KHỐI', 'ĐUK', 'Nam Định', 'Asia/Ho_Chi_Minh', 'T/M BAN CHẤP HÀNH', false],
      ],
    },
    {
      table: 'term',
      columns: `${ownColumns} name start_on`,
      count: 1,
      row: (n) => [...ownCells('term', n), 'Nhiệm kỳ 2025 - 2030', '2025-06-01'],
    },
    {
      table: 'recipient_line',
      columns: `${ownColumns} position label`,
      count: 3,
      row: (n) => [...ownCells('recipient', n), n, 'Các đ/c UV BCH ĐBK'],
    },
    {
      table: 'report_template',
      columns: `${ownColumns} code number name state content`,
      count: 1,
      row: (n) => [
        ...ownCells('template', n),
        ...['bench', 1, 'Báo cáo sơ kết', 'PUBLISHED', JSON.stringify(benchContent)],
      ],
    },
    {
      table: 'indicator',
      columns: `${ownColumns} template_id position code section_code label aggregation unit
        numerator_label denominator_label categories sentence applies_to required`,
      count: benchIndicators.length,
      row: indicatorRow,
    },
    {
      table: 'report_round',
      columns: `${ownColumns} template_id previous_round_id label state document_type start_on end_on
        opens_at cutoff_at organization_due_at committee_due_at placeholders`,
      count: ROUNDS,
      row: roundRow,
    },
    {
      table: 'organization',
      columns: `${ownColumns} code position name short_name folded_name kind host_type
        issuer_superior issuer_name abbreviation place`,
      count: organizations,
      row: organizationRow,
    },
    {
      table: 'person',
      columns: 'id full_name email created_at updated_at',
      count: organizations,
      row: (n) => [
        ...[benchId('person', n), `Nguyễn Văn ${n + 1}`, `nguoi-${n}@khoi.example`],
        ...[MADE_AT, MADE_AT],
      ],
    },
    {
      table: 'membership',
      columns: `${ownColumns} person_id organization_id role title starts_on`,
      count: organizations,
      row: (n) => [
        ...ownCells('membership', n),
        ...[benchId('person', n), benchId('organization', n)],
        ...['TENANT_SECRETARY', 'Bí thư', '2025-06-01'],
      ],
    },
  ];
}
