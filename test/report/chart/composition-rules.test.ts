/** How much a report tells is data in force for a time, and periods are read as they were printed. */
import { CompositionRuleRow } from '../../../schema/report/composition/composition.entity.js';
import { compositionRulesOn } from '../../../schema/report/composition/composition.model.js';
import { compositionRules } from '../../../schema/report/composition/composition-rules.js';
import type { ReportRound } from '../../../schema/round/round.entity.js';
import { earlierPeriods } from '../../../worker/report/earlier-periods.js';
import { writeFigures } from '../../core/given/contents.js';
import { runJobs } from '../../core/run-jobs.js';
import { aRound, aSubmission, newTenant, type Tenant } from '../../core/world.js';
import { consolidate } from '../../../server/report/report.service.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../../core/database.js';

const [shipped] = compositionRules;

describe('measures of the text', () => {
  test('are those of the day', () => {
    if (!shipped) throw new Error('none are shipped');
    const later = { ...shipped, validFrom: '2027-01-01', rules: { ...shipped.rules } };
    later.rules.toldChanges = 3;
    const rows = [{ ...shipped, validTo: '2026-12-31' }, later];

    expect(compositionRulesOn(rows, '2026-12-31').toldChanges).toBe(5);
    expect(compositionRulesOn(rows, '2027-01-01').toldChanges).toBe(3);
    expect(() => compositionRulesOn(rows, '2020-12-31')).toThrow(RangeError);
  });

  test('stand in the database as they ship', async () => {
    const { owner } = await database();

    const rows: CompositionRuleRow[] = await asOperator(owner, (em) =>
      em.find(CompositionRuleRow, {}),
    );

    expect(rows.map(({ rules }) => rules)).toEqual(compositionRules.map(({ rules }) => rules));
  });
});

/** A round after another, in which the first organization reported so many classes. */
async function reported(tenant: Tenant, previousRoundId: string | null, classes: number) {
  const { committeeId, templateId, office, first } = tenant;
  const roundId = await aRound(committeeId, templateId, { previousRoundId });
  const where = { committeeId, roundId, organizationId: first.id };
  await writeFigures(await aSubmission(where, { state: 'ACCEPTED' }), { L03: { value: classes } });
  await consolidate(office.ctx, { roundId });
  await runJobs(committeeId);
  return roundId;
}

test('periods before the last are read in order, as many as are asked for', async () => {
  const tenant = await newTenant();
  let last: string | null = null;
  for (const classes of [10, 20, 30, 40]) last = await reported(tenant, last, classes);
  const round = { previousRoundId: last } as ReportRound;

  const read = (most: number) =>
    tenant.office.ctx.transaction(async (tx) => earlierPeriods(tx, round, most));
  const told = (periods: Awaited<ReturnType<typeof earlierPeriods>>) =>
    periods.map(({ figures }) => figures.find((f) => f.indicatorCode === 'L03')?.value);

  expect(told(await read(5))).toEqual([10, 20, 30]);
  expect(told(await read(2))).toEqual([20, 30]);
});
