/**
 * What a round shows when its organizations are laid side by side: how many reach which band, where
 * points are lost, where self-assessment and verification differ. Only what was verified counts.
 */
import { type RawBuilder, sql } from 'kysely';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { insightPolicy as policy } from './insight.policy.js';
import type { AssessmentInsight } from './insight.type.js';

/** Totals are counted in tenths of the points there are. */
const TENTHS = 10;

interface Judged {
  organizations: number;
  verified: number;
}

const judged = (round: string) => sql`select a.* from app.self_assessment a
  where a.round_id = ${round} and a.verified_score is not null`;

const tenthOf = (score: string) =>
  sql`least(${TENTHS - 1}, (${sql.ref(score)}->>'total')::int * ${TENTHS}
    / greatest(1, (${sql.ref(score)}->>'maximum')::int))`;

async function all<Row>(tx: Tx, statement: RawBuilder<unknown>): Promise<Row[]> {
  return (await statement.execute(tx.em.getKysely())).rows as Row[];
}

function countsOf(tx: Tx, round: string): Promise<Judged[]> {
  return all(
    tx,
    sql`select count(*)::int as organizations, count(verified_score)::int as verified
      from app.self_assessment where round_id = ${round}`,
  );
}

interface Reached {
  /** Code of a band, or a tenth. */
  code: string | null;
  self: number;
  verified: number;
}

function bandsOf(tx: Tx, round: string): Promise<Reached[]> {
  return all(
    tx,
    sql`with judged as (${judged(round)}), reached as (
        select self_band as code, 1 as self, 0 as verified from judged
        union all select verified_band, 0, 1 from judged)
      select code, sum(self)::int as self, sum(verified)::int as verified
      from reached group by code`,
  );
}

function tenthsOf(tx: Tx, round: string): Promise<Reached[]> {
  return all(
    tx,
    sql`with judged as (${judged(round)}), reached as (
        select ${tenthOf('self_score')} as code, 1 as self, 0 as verified from judged
        union all select ${tenthOf('verified_score')}, 0, 1 from judged)
      select code, sum(self)::int as self, sum(verified)::int as verified
      from reached group by code`,
  );
}

interface CriterionSums {
  standard: string;
  criterion: string;
  organizations: number;
  maximum: number;
  self: number;
  verified: number;
  short: number;
  none: number;
}

const pointsIn = (score: string, self: string, verified: string) =>
  sql`select s.value->>'standard' as standard, c.value->>'criterion' as criterion,
      (c.value->>'maximum')::int as maximum, ${sql.raw(self)} as self, ${sql.raw(verified)} as verified
    from judged, jsonb_array_elements(${sql.ref(score)}->'standards') s,
      jsonb_array_elements(s.value->'criteria') c
    where c.value->>'state' <> 'NOT_APPLICABLE'`;

const POINTS = `(c.value->>'points')::int`;

function criteriaOf(tx: Tx, round: string): Promise<CriterionSums[]> {
  return all(
    tx,
    sql`with judged as (${judged(round)}), points as (
        ${pointsIn('verified_score', 'null::int', POINTS)}
        union all ${pointsIn('self_score', POINTS, 'null')})
      select standard, criterion, count(verified)::int as organizations,
        coalesce(sum(maximum) filter (where verified is not null), 0)::int as maximum,
        coalesce(sum(self), 0)::int as self, coalesce(sum(verified), 0)::int as verified,
        count(*) filter (where verified < maximum)::int as short,
        count(*) filter (where verified = 0 and maximum > 0)::int as none
      from points group by standard, criterion`,
  );
}

interface ClusterSums {
  id: string | null;
  name: string | null;
  organizations: number;
  self: number;
  verified: number;
  passed: number;
}

function clustersOf(tx: Tx, round: string): Promise<ClusterSums[]> {
  return all(
    tx,
    sql`select k.id, k.name, count(*)::int as organizations, sum(a.self_total)::int as self,
        sum(a.verified_total)::int as verified, count(a.verified_band)::int as passed
      from (${judged(round)}) a
      join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id
      left join app.emulation_cluster k
        on k.committee_id = o.committee_id and k.id = o.cluster_id
      group by k.id, k.name order by sum(a.verified_total)::numeric / count(*) desc, k.name`,
  );
}

/** The content of the version that a round is under. */
export async function criteriaOfRound(tx: Tx, id: string): Promise<CriteriaContent> {
  const round = (await tx.em.findOne(AssessmentRound, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  const set = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  return set.content;
}

/** Every band of the set, and last what reached none. */
function inBands({ bands }: CriteriaContent, counted: Reached[]) {
  return [...bands.map(({ code, name }) => ({ code, name })), { code: null, name: null }].map(
    (band) => {
      const found = counted.find(({ code }) => code === band.code);
      return { ...band, self: found?.self ?? 0, verified: found?.verified ?? 0 };
    },
  );
}

function inTenths(counted: Reached[]) {
  return Array.from({ length: TENTHS }, (_none, at) => {
    const found = counted.find(({ code }) => Number(code) === at);
    const from = (at * 100) / TENTHS;
    const reached = { self: found?.self ?? 0, verified: found?.verified ?? 0 };
    return { from, to: from + 100 / TENTHS, ...reached };
  });
}

/** In the order of the set. */
function named({ standards }: CriteriaContent, sums: CriterionSums[]) {
  return standards.flatMap((standard) =>
    standard.criteria.flatMap(({ code, name }) => {
      const found = sums.find((each) => each.standard === standard.code && each.criterion === code);
      return found ? [{ ...found, name, standardName: standard.name }] : [];
    }),
  );
}

/**
 * A round in figures, of the organizations that the actor may see. How many statements are asked
 * does not depend on how many those are.
 */
export async function assessmentInsight(ctx: Ctx, roundId: string): Promise<AssessmentInsight> {
  if (!policy.compare(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const content = await criteriaOfRound(tx, roundId);
    const [counts = { organizations: 0, verified: 0 }] = await countsOf(tx, roundId);
    return {
      ...counts,
      bands: inBands(content, await bandsOf(tx, roundId)),
      totals: inTenths(await tenthsOf(tx, roundId)),
      criteria: named(content, await criteriaOf(tx, roundId)),
      clusters: await clustersOf(tx, roundId),
    };
  });
}
