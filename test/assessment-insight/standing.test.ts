import { AssessmentBenchmark } from '../../schema/assessment-insight/benchmark.entity.js';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { keepBenchmarks } from '../../server/assessment-insight/benchmark.service.js';
import type { TestPerson } from '../core/api.js';
import { storedRows } from '../core/given/stored.js';
import { aJudgedRound, type Counted } from './insight.fixture.js';

const STANDING = `query ($id: ID!) { assessmentStanding(id: $id) { hostType
  parts { standard points maximum organizations lower median upper } } }`;

const same = (verified: number): Counted => ({ self: verified, verified });

/** As it happens when the list of a round is decided. */
async function decide({ ctx }: TestPerson, roundId: string): Promise<void> {
  await ctx.transaction(async (tx) =>
    keepBenchmarks(tx, await tx.em.findOneOrFail(AssessmentRound, { id: roundId })),
  );
}

test('an organization sees its points beside the quartiles of its kind once they are kept', async () => {
  const { board, first, roundId, judged } = await aJudgedRound([60, 70, 80, 90, 100].map(same));
  const id = judged[0]?.id;

  const before = await first.secretary.ask<object>(STANDING, { id });
  await decide(board, roundId);
  const after = await first.secretary.ask<object>(STANDING, { id });

  const totals = judged.map(({ verifiedScore }) => verifiedScore.total);
  const own = { standard: null, points: totals[0], maximum: judged[0]?.verifiedScore.maximum };
  const none = { organizations: null, lower: null, median: null, upper: null };
  expect(before.data).toMatchObject({
    assessmentStanding: { parts: [{ ...own, ...none }, {}, {}] },
  });
  expect(after.data).toMatchObject({
    assessmentStanding: {
      hostType: 'AGENCY',
      parts: [
        { ...own, organizations: 5, lower: totals[1], median: totals[2], upper: totals[3] },
        { standard: '1', organizations: 5 },
        { standard: '2', organizations: 5 },
      ],
    },
  });
});

test('fewer than five are told of nobody, and quartiles are kept once', async () => {
  const few = await aJudgedRound([60, 70, 80, 90].map(same));
  const enough = await aJudgedRound([60, 70, 80, 90, 100].map(same));

  await decide(few.board, few.roundId);
  await decide(enough.board, enough.roundId);
  await decide(enough.board, enough.roundId);

  const kept = (committeeId: string) => storedRows(AssessmentBenchmark, { committeeId });
  expect(await kept(few.committeeId)).toHaveLength(0);
  expect(await kept(enough.committeeId)).toHaveLength(3);
});

test('nobody sees how another organization stands', async () => {
  const { second, judged, board } = await aJudgedRound([60, 70, 80, 90, 100].map(same));
  const id = judged[0]?.id;

  const other = await second.secretary.ask(STANDING, { id });
  const staff = await board.ask<object>(STANDING, { id });

  expect(other).toBeRefused('NOT_FOUND');
  expect(staff.data).toMatchObject({ assessmentStanding: { hostType: 'AGENCY' } });
});
