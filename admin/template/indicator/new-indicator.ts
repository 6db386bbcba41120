import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';

/** The first code of the committee's own that no indicator has: "N01". */
function freeCode({ indicators }: TemplateDraft): string {
  const taken = new Set(indicators.map(({ code }) => code));
  let number = 1;
  while (taken.has(`N${String(number).padStart(2, '0')}`)) number += 1;
  return `N${String(number).padStart(2, '0')}`;
}

/** An indicator of the committee's own, to be filled in. */
export function newIndicator(draft: TemplateDraft, sectionCode: string): IndicatorDefinition {
  return {
    code: freeCode(draft),
    sectionCode,
    label: '',
    aggregation: 'SUM',
    unit: '',
    sentence: '',
    appliesTo: ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'],
    required: true,
    changeThreshold: 50,
    definition: null,
    period: null,
    sourceNote: null,
    rules: [],
    prefill: null,
    polarity: 'NEUTRAL',
  };
}
