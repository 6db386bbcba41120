import type { Aggregation, HostType, IndicatorPeriod } from '../template/template.model.js';
import type { LibraryIndicator } from './indicator.model.js';

/** All kinds of hosts. */
export const everywhere: HostType[] = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];
/** Where citizens come with papers and requests. */
export const publicService: HostType[] = ['AGENCY', 'PUBLIC_UNIT'];

type Wording = Pick<
  LibraryIndicator,
  'label' | 'unit' | 'definition' | 'sourceNote' | 'sentence' | 'period'
> &
  Partial<LibraryIndicator>;
export type Unplaced = Omit<LibraryIndicator, 'sectionCode'>;

export const indicator = (code: string, aggregation: Aggregation, wording: Wording): Unplaced => ({
  code,
  aggregation,
  appliesTo: everywhere,
  required: true,
  changeThreshold: null,
  rules: [],
  prefill: null,
  answeredBy: 'ORGANIZATION',
  polarity: 'NEUTRAL',
  isUsual: true,
  ...wording,
});

/**
 * Threshold 10: a share seldom moves by a tenth without a reason. A share done or in time is better
 * when it is higher; others say so.
 */
export const ratio = (code: string, parts: [string, string], wording: Wording): Unplaced =>
  indicator(code, 'RATIO', {
    numeratorLabel: parts[0],
    denominatorLabel: parts[1],
    changeThreshold: 10,
    polarity: 'HIGHER',
    ...wording,
  });

export const sum = (code: string, wording: Wording): Unplaced =>
  indicator(code, 'SUM', { changeThreshold: 50, ...wording });

export const money = (code: string, wording: Omit<Wording, 'unit'>): Unplaced =>
  indicator(code, 'MONEY', { changeThreshold: 50, unit: 'đồng', ...wording });

export const category = (
  code: string,
  categories: Record<string, string>,
  wording: Omit<Wording, 'unit'> & { unit?: string },
): Unplaced =>
  indicator(code, 'CATEGORY', {
    unit: 'đơn vị',
    categories: Object.entries(categories).map(([key, label]) => ({ code: key, label })),
    ...wording,
  });

/** What the product derives from its own records: named and defined here, asked of nobody. */
export const derived = (
  code: string,
  label: string,
  definition: string,
  period: IndicatorPeriod = 'YEAR',
): Unplaced =>
  indicator(code, 'SUM', {
    label,
    definition,
    period,
    unit: '',
    sentence: '',
    sourceNote: 'Phần mềm tự tính từ dữ liệu đã có',
    required: false,
    answeredBy: 'PRODUCT',
  });

export const inSection = (sectionCode: string, indicators: Unplaced[]): LibraryIndicator[] =>
  indicators.map((unplaced) => ({ ...unplaced, sectionCode }));
