import { Organization } from '../../schema/organization/organization.entity.js';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { arrange } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import { newTenant } from '../core/world.js';
import { aJudgedRound } from './insight.fixture.js';

const INSIGHT = `query ($roundId: ID!) { assessmentInsight(id: $roundId) {
  organizations verified
  bands { code self verified }
  totals { from to self verified }
  criteria { criterion standard organizations maximum self verified short none }
  clusters { name organizations self verified passed } } }`;

const MAP = `query ($filter: AssessmentDivergenceFilter!, $first: Int, $sort: SortInput) {
  assessmentDivergences(filter: $filter, first: $first, sort: $sort) { total items {
    id selfTotal verifiedTotal gap previousGap organization { id }
    standards { code maximum self verified } criteria { code self verified } } } }`;

interface Insight {
  organizations: number;
  verified: number;
  bands: { code: string | null; self: number; verified: number }[];
  totals: { from: number; to: number; self: number; verified: number }[];
  criteria: Record<string, number | string>[];
  clusters: object[];
}

interface Mapped {
  assessmentDivergences: {
    total: number;
    items: { id: string; gap: number; standards: object[]; criteria: { code: string }[] }[];
  };
}

const COUNTS = [
  { self: 100, verified: 100 },
  { self: 90, verified: 40 },
  { self: 60, verified: 70 },
];

const sum = (values: number[]) => values.reduce((all, each) => all + each, 0);

test('a round in figures is what a recount of its scores gives', async () => {
  const { board, roundId, judged, asked } = await aJudgedRound(COUNTS);

  const reply = await board.ask<{ assessmentInsight: Insight }>(INSIGHT, { roundId });

  const insight = reply.data?.assessmentInsight;
  const pointsOf = (by: 'selfScore' | 'verifiedScore') =>
    sum(judged.map((each) => each[by].standards[0]?.criteria[0]?.points ?? 0));
  expect(insight).toMatchObject({ organizations: asked, verified: 3 });
  expect(insight?.criteria.find(({ criterion }) => criterion === '1.1')).toEqual({
    ...{ criterion: '1.1', standard: '1', organizations: 3, maximum: 18_000 },
    ...{ self: pointsOf('selfScore'), verified: pointsOf('verifiedScore'), short: 2, none: 0 },
  });
  // Whom it does not apply to is not counted.
  expect(insight?.criteria.map(({ criterion }) => criterion)).toEqual(['1.1', '1.2', '2.1']);
  const reaching = (code: string | null) =>
    judged.filter(({ verifiedScore }) => verifiedScore.band === code).length;
  expect(insight?.bands.map(({ code, verified }) => [code, verified])).toEqual(
    ['GOOD', 'PASS', null].map((code) => [code, reaching(code)]),
  );
  expect(sum(insight?.totals.map(({ verified }) => verified) ?? [])).toBe(3);
  const best = judged.filter(({ verifiedScore: { total, maximum } }) => total * 10 >= maximum * 9);
  expect(insight?.totals.at(-1)).toMatchObject({ from: 90, to: 100, verified: best.length });
});

test('clusters are told by their average, the best first', async () => {
  const { board, roundId, judged, committeeId } = await aJudgedRound(COUNTS);
  const { owner } = await database();
  const clusters = ['Cụm một', 'Cụm hai'].map((name, position) => ({
    ...owned(committeeId),
    ...{ name, position },
  }));
  await asOperator(owner, (em) => em.insertMany(EmulationCluster, clusters));
  for (const [at, { organizationId }] of judged.entries()) {
    const clusterId = clusters[at === 1 ? 0 : 1]?.id;
    await arrange(Organization, { id: organizationId }, { clusterId });
  }

  const reply = await board.ask<{ assessmentInsight: Insight }>(INSIGHT, { roundId });

  const [first, second, third] = judged.map(({ verifiedScore }) => verifiedScore.total);
  expect(reply.data?.assessmentInsight.clusters).toMatchObject([
    { name: 'Cụm hai', organizations: 2, verified: (first ?? 0) + (third ?? 0) },
    { name: 'Cụm một', organizations: 1, verified: second },
  ]);
});

test('the map lists what was verified, the widest gap first, part by part', async () => {
  const { board, roundId, judged } = await aJudgedRound(COUNTS);

  const reply = await board.ask<Mapped>(MAP, { filter: { roundId }, first: 2 });
  const turned = await board.ask<Mapped>(MAP, {
    filter: { roundId },
    sort: { field: 'gap', descending: false },
  });

  const [equal, over, under] = judged;
  const page = reply.data?.assessmentDivergences;
  expect(page?.total).toBe(3);
  expect(page?.items.map(({ id }) => id)).toEqual([over?.id, equal?.id]);
  expect(turned.data?.assessmentDivergences.items[0]).toMatchObject({
    id: under?.id,
    gap: (under?.selfScore.total ?? 0) - (under?.verifiedScore.total ?? 0),
    previousGap: null,
  });
  const standard = over?.verifiedScore.standards[0];
  expect(page?.items[0]?.standards[0]).toEqual({
    ...{ code: '1', maximum: standard?.maximum, verified: standard?.points },
    self: over?.selfScore.standards[0]?.points,
  });
  expect(page?.items[0]?.criteria.map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1']);
});

test('who has no business with others, and who is of another committee, learns nothing', async () => {
  const { roundId, first } = await aJudgedRound(COUNTS);
  const stranger = await newTenant();

  const own = await first.secretary.ask(INSIGHT, { roundId });
  const list = await first.secretary.ask(MAP, { filter: { roundId } });
  const foreign = await stranger.office.ask(INSIGHT, { roundId });
  const none = await stranger.office.ask<Mapped>(MAP, { filter: { roundId } });
  const nowhere = await stranger.office.ask(INSIGHT, { roundId: 'none' });

  expect(own).toBeRefused('FORBIDDEN');
  expect(list).toBeRefused('FORBIDDEN');
  expect(foreign).toBeRefused('NOT_FOUND');
  expect(none.data?.assessmentDivergences.total).toBe(0);
  expect(nowhere).toBeRefused('NOT_FOUND');
});
