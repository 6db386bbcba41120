import type {
  Aggregation,
  HostType,
  IndicatorDefinition,
} from '../../../../schema/template/template.model.js';

/** All kinds of hosts. */
export const everywhere: HostType[] = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];
/** Where citizens come with papers and requests. */
export const publicService: HostType[] = ['AGENCY', 'PUBLIC_UNIT'];

type Wording = Pick<IndicatorDefinition, 'label' | 'unit' | 'sentence'> &
  Partial<IndicatorDefinition>;
type Unplaced = Omit<IndicatorDefinition, 'sectionCode'>;

export const indicator = (code: string, aggregation: Aggregation, wording: Wording): Unplaced => ({
  code,
  aggregation,
  appliesTo: everywhere,
  required: true,
  changeThreshold: null,
  ...wording,
});

/** Threshold 10: a share seldom moves by a tenth without a reason. */
export const ratio = (code: string, parts: [string, string], wording: Wording): Unplaced =>
  indicator(code, 'RATIO', {
    numeratorLabel: parts[0],
    denominatorLabel: parts[1],
    changeThreshold: 10,
    ...wording,
  });

export const sum = (code: string, wording: Wording): Unplaced =>
  indicator(code, 'SUM', { changeThreshold: 50, ...wording });

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

export const inSection = (sectionCode: string, indicators: Unplaced[]): IndicatorDefinition[] =>
  indicators.map((unplaced) => ({ ...unplaced, sectionCode }));
