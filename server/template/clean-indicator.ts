import { FigurePart, type FigureRule } from '../../schema/template/figure-rule.model.js';
import { Prefill } from '../../schema/template/prefill.model.js';
import type { IndicatorDefinition } from '../../schema/template/template.model.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { codes, listed, within } from './clean-list.js';

/** Letters of a heading or a label. */
export const LINE = 400;
const MOST_RULES = 10;

const figureParts = Object.values(FigurePart);

type TextOf =
  | 'label'
  | 'unit'
  | 'sentence'
  | 'definition'
  | 'sourceNote'
  | 'numeratorLabel'
  | 'denominatorLabel';

function cleanRule(rule: FigureRule, field: string): FigureRule {
  const { is, part, others, least, most, percent } = rule.test;
  return {
    code: rule.code,
    kind: rule.kind,
    test: {
      is,
      part: part ? listed(figureParts, part, field) : null,
      others: within(others ?? [], field, 20).map((other) => ({
        code: cleanText(other.code, field, { max: 40 }),
        part: listed(figureParts, other.part, field),
      })),
      least: least ?? null,
      most: most ?? null,
      percent: percent ?? null,
    },
    message: cleanText(rule.message, field, { max: LINE }),
  };
}

function cleanCategories({ code, categories }: IndicatorDefinition) {
  const field = `indicators.${code}.categories`;
  return codes(within(categories ?? [], field, 20), field).map(({ code: of, label }) => ({
    code: of,
    label: cleanText(label, field, { max: LINE }),
  }));
}

function cleanThreshold({ code, changeThreshold }: IndicatorDefinition): number | null {
  const threshold = changeThreshold ?? null;
  if (threshold !== null && !(threshold > 0 && threshold <= 1_000_000)) {
    const field = `indicators.${code}.changeThreshold`;
    refuse('INVALID_INPUT', {}, [{ field, code: 'NUMBER_OUT_OF_RANGE' }]);
  }
  return threshold;
}

/** An indicator to keep. */
export function cleanIndicator(indicator: IndicatorDefinition): IndicatorDefinition {
  const { code, aggregation, sectionCode, appliesTo, required, period, prefill } = indicator;
  const { polarity = 'NEUTRAL' } = indicator;
  const at = (name: string) => `indicators.${code}.${name}`;
  const text = (name: TextOf, max: number) => cleanText(indicator[name] ?? '', at(name), { max });
  const isRatio = aggregation === 'RATIO';
  return {
    code,
    sectionCode: cleanText(sectionCode, at('sectionCode'), { max: 20 }),
    aggregation,
    label: text('label', LINE),
    unit: text('unit', 60),
    sentence: text('sentence', 1000),
    definition: text('definition', 1000) || null,
    sourceNote: text('sourceNote', LINE) || null,
    ...(isRatio ? { numeratorLabel: text('numeratorLabel', LINE) } : {}),
    ...(isRatio ? { denominatorLabel: text('denominatorLabel', LINE) } : {}),
    ...(aggregation === 'CATEGORY' ? { categories: cleanCategories(indicator) } : {}),
    appliesTo: [...new Set(appliesTo)],
    ...{ required, polarity },
    changeThreshold: cleanThreshold(indicator),
    period: period ?? null,
    prefill: prefill ? listed(Object.values(Prefill), prefill, at('prefill')) : null,
    rules: codes(within(indicator.rules ?? [], at('rules'), MOST_RULES), at('rules')).map((rule) =>
      cleanRule(rule, at(`rules.${rule.code}`)),
    ),
  };
}
