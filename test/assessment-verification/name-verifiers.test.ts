import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { shareOut } from '../../schema/assessment-verification/share-out.rule.js';
import { asOperator } from '../../server/database/owner.js';
import { anOpenRound, assessmentOf } from '../assessment/assessment.fixture.js';
import { database } from '../core/database.js';
import { storedRows } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import { aClaimed, aVerifier, NAME } from './verification.fixture.js';

const PROPOSE = `query ($input: ProposeVerifiersInput!) {
  proposedVerifiers(input: $input) { assessmentId verifierId } }`;

interface Proposed {
  proposedVerifiers: { assessmentId: string; verifierId: string | null }[];
}

test('work is shared out evenly, and never to somebody of the organization', () => {
  const assessments = Array.from({ length: 10 }, (_, at) => ({
    id: `s${at}`,
    organizationId: `o${at}`,
  }));
  const verifiers = [
    { id: 'a', ownOrganizations: ['o0', 'o1', 'o2'], has: 2 },
    { id: 'b', ownOrganizations: ['o9'], has: 0 },
    { id: 'c', ownOrganizations: [], has: 0 },
  ];

  const shared = shareOut({ assessments, verifiers });
  const of = (who: string) => [...shared].filter(([, id]) => id === who).map(([id]) => id);

  expect([of('a').length, of('b').length, of('c').length]).toEqual([2, 4, 4]);
  expect(of('a').some((id) => ['s0', 's1', 's2'].includes(id))).toBe(false);
  expect(of('b')).not.toContain('s9');
  expect(shareOut({ assessments, verifiers: [] }).get('s0')).toBeNull();
});

test('the board takes the proposal over; each verifier sees what is theirs and no more', async () => {
  const { board, committeeId, assessmentRoundId: roundId } = await anOpenRound();
  const [one, two] = [await aVerifier(committeeId), await aVerifier(committeeId)];
  const membershipIds = [one.membershipId, two.membershipId];

  const proposed = await board.ask<Proposed>(PROPOSE, { input: { roundId, membershipIds } });
  const named = proposed.data?.proposedVerifiers ?? [];
  const count = await board.ask(NAME, { input: { roundId, named } });
  const seen = [];
  for (const each of [one, two]) {
    const reply = await each.ask<{ assessmentVerifications: { total: number } }>(
      `{ assessmentVerifications { total items { id } } }`,
    );
    seen.push(reply.data?.assessmentVerifications.total ?? 0);
  }
  const taken = named.map((each) => ({ ...each, verifierId: one.membershipId }));
  await board.ask(NAME, { input: { roundId, named: taken } });

  expect(count.data).toEqual({ nameVerifiers: 3 });
  expect(seen.toSorted()).toEqual([1, 2]);
  const assigned = await storedRows(Assignment, { committeeId, endsOn: null });
  expect(assigned.map(({ membership }) => membership.id)).toEqual(
    Array.from({ length: 3 }, () => one.membershipId),
  );
});

test('the wrong people, rounds and verifiers are refused', async () => {
  const { board, first, committeeId, assessmentRoundId: roundId } = await anOpenRound();
  const { id: assessmentId } = await assessmentOf(first);
  const verifier = await aVerifier(committeeId);
  const verifierId = verifier.membershipId;
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.insert(Membership, {
      ...owned(committeeId),
      ...{ person: verifier.personId, role: 'TENANT_OFFICER', title: 'CÁN BỘ' },
      organization: [committeeId, first.id] as never,
      ...{ startsOn: '2020-01-01', endsOn: null },
    }),
  );
  const input = { roundId, named: [{ assessmentId, verifierId }] };
  const named = (over: object) => ({ input: { ...input, named: [{ assessmentId, ...over }] } });

  expect(await first.secretary.ask(NAME, { input })).toBeRefused('FORBIDDEN');
  expect(await verifier.ask(NAME, { input })).toBeRefused('FORBIDDEN');
  expect(await board.ask(NAME, { input })).toBeRefused('VERIFIER_OF_OWN_ORGANIZATION');
  expect(await board.ask(NAME, named({ verifierId: assessmentId }))).toBeRefused('NOT_FOUND');
  expect(await board.ask(NAME, { input: { ...input, roundId: assessmentId } })).toBeRefused(
    'NOT_FOUND',
  );
});

test('what somebody has taken up stays with them', async () => {
  const { id, board, committeeId, assessmentRoundId: roundId } = await aClaimed();
  const { membershipId: verifierId } = await aVerifier(committeeId);

  const named = [{ assessmentId: id, verifierId }];
  expect(await board.ask(NAME, { input: { roundId, named } })).toBeRefused('WRONG_STATE');
});
