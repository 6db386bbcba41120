import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { sharedRows } from '../../core/access.js';
import type { CompositionRules } from './composition.model.js';

/** How long a composed report's paragraphs, lists and annexes become, in force for a time. */
export const CompositionRuleRow = defineEntity({
  name: 'CompositionRuleRow',
  tableName: 'composition_rule',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    rules: p.json<CompositionRules>(),
    source: p.text(),
  },
});
export type CompositionRuleRow = InferEntity<typeof CompositionRuleRow>;
