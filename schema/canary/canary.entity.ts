import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { WallOutcome, type WayResult } from './canary.model.js';

/** One run of the probe that tries the wall between tenants. It says nothing about any of them. */
export const WallProbe = defineEntity({
  name: 'WallProbe',
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select', rows: ALL_ROWS },
    person: { may: 'select', rows: ALL_ROWS },
    worker: { may: 'all', rows: ALL_ROWS, sets: ['finishedAt', 'outcome', 'results'] },
  }),
  indexes: [{ properties: ['startedAt'] }],
  properties: {
    id: p.uuid().primary(),
    startedAt: p.datetime(),
    /** Null while it runs, and for good where its worker died. */
    finishedAt: p.datetime().nullable(),
    outcome: p.enum(Object.values(WallOutcome)).nullable(),
    results: p.json<WayResult[]>(),
  },
});
export type WallProbe = InferEntity<typeof WallProbe>;
