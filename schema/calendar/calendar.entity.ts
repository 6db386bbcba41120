import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { sharedRows } from '../core/access.js';

/**
 * A day on which public bodies depart from the week: a holiday, or a Saturday worked in exchange
 * for one.
 */
export const Holiday = defineEntity({
  name: 'Holiday',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    date: p.date().primary(),
    name: p.text(),
    /** True where the day is worked although it is a weekend's. */
    worked: p.boolean(),
    /** False where the day was not announced when it was written down. */
    certain: p.boolean(),
  },
});
export type Holiday = InferEntity<typeof Holiday>;
