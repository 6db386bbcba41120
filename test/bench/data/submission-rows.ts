import { benchId } from './bench-ids.js';
import {
  type BenchTable,
  type Cell,
  CURRENT,
  drawn,
  MADE_AT,
  partCells,
  partColumns,
  ROUNDS,
} from './bench-table.js';
import { benchContent, benchIndicators, INDICATORS } from './bench-template.js';

/** Texts of a submission, by kind. */
const kinds = ['STRENGTH', 'SHORTCOMING', 'SHORTCOMING', 'CAUSE', 'DIRECTION', 'DIRECTION'];

const IN_TIME = '2026-10-18T03:00:00Z';
const TOO_LATE = '2026-10-22T03:00:00Z';
const ACCEPTED_AT = '2026-10-23T03:00:00Z';

const handedInStates = ['SUBMITTED', 'RETURNED', 'ACCEPTED'];

/** Where an organization stands in a round: the past is accepted, the present is mixed. */
function stateOf(organization: number, round: number): string {
  if (round !== CURRENT) return 'ACCEPTED';
  const chance = drawn(organization + 17, 100);
  if (chance < 1) return 'EXEMPT';
  if (chance < 3) return 'DUE';
  if (chance < 6) return 'DRAFT';
  if (chance < 10) return 'RETURNED';
  return chance < 20 ? 'SUBMITTED' : 'ACCEPTED';
}

/** An organization's report in a round, counted organization by organization. */
function submissionRow(n: number): Cell[] {
  const organization = Math.floor(n / ROUNDS);
  const round = n % ROUNDS;
  const state = stateOf(organization, round);
  const isHandedIn = handedInStates.includes(state);
  const isLate = drawn(organization * 3 + round, 20) === 0;
  return [
    ...partCells('submission', n, organization),
    ...[benchId('round', round), state, isHandedIn ? 1 : 0, MADE_AT],
    isHandedIn ? (isLate ? TOO_LATE : IN_TIME) : undefined,
    state === 'ACCEPTED' ? ACCEPTED_AT : undefined,
    '[]',
  ];
}

const categories = ['ON_TIME', 'LATE', 'NONE'];

/** Parts of a figure: numerator, denominator, value, cases, category. */
function amounts(n: number, indicator: number): Cell[] {
  const size = 40 + drawn(n, 900);
  const { aggregation } = benchIndicators[indicator]!;
  const none = undefined;
  if (aggregation === 'RATIO') return [Math.floor(size * 0.93), size, none, none, none];
  if (aggregation === 'MEAN') return [none, none, 60 + (size % 40), size, none];
  if (aggregation === 'CATEGORY') return [none, none, none, none, categories[n % 3]];
  return [none, none, aggregation === 'MONEY' ? size * 1_000_000 : size, none, none];
}

function figureRow(n: number): Cell[] {
  const indicator = n % INDICATORS;
  const submission = Math.floor(n / INDICATORS);
  return [
    ...partCells('figure', n, Math.floor(submission / ROUNDS)),
    ...[benchId('submission', submission), benchId('indicator', indicator)],
    ...amounts(n, indicator),
  ];
}

const choices: Record<string, { code: string }[]> = {
  SHORTCOMING: benchContent.shortcomings,
  CAUSE: benchContent.causes,
};

function narrativeRow(n: number): Cell[] {
  const position = n % kinds.length;
  const submission = Math.floor(n / kinds.length);
  const kind = kinds[position]!;
  const section = benchContent.sections.find(({ part }) => part === kind)?.code;
  const listed = choices[kind] ?? [];
  const text = `Tiếp tục rà soát, sửa đổi quy tắc ứng xử, đợt ${drawn(n, 40) + 1}.`;
  return [
    ...partCells('narrative', n, Math.floor(submission / ROUNDS)),
    ...[benchId('submission', submission), position, section, kind],
    ...[listed[n % listed.length]?.code, text],
  ];
}

/** A practice of every organization, in the round that is being collected. */
function practiceRow(organization: number): Cell[] {
  return [
    ...partCells('practice', organization, organization),
    ...[benchId('submission', organization * ROUNDS + CURRENT), 0, 'II.3', 'MODEL'],
    `Cơ quan xanh, sạch, đẹp ${organization + 1}`,
    'Đơn vị bố trí lại khu vực đón tiếp, có biển chỉ dẫn và người hướng dẫn.',
  ];
}

/** What the organizations hand in, round by round. */
export function submissionTables(organizations: number): BenchTable[] {
  const submissions = organizations * ROUNDS;
  return [
    {
      table: 'submission',
      columns: `${partColumns} round_id state edition started_at handed_in_at accepted_at
        return_remarks`,
      count: submissions,
      row: submissionRow,
    },
    {
      table: 'figure',
      columns: `${partColumns} submission_id indicator_id numerator denominator value cases category`,
      count: submissions * INDICATORS,
      row: figureRow,
    },
    {
      table: 'narrative',
      columns: `${partColumns} submission_id position section_code kind choice_code text`,
      count: submissions * kinds.length,
      row: narrativeRow,
    },
    {
      table: 'practice',
      columns: `${partColumns} submission_id position section_code kind title sentence`,
      count: organizations,
      row: practiceRow,
    },
  ];
}
