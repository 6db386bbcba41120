/** A preview of 1,000 organizations with 30 answers each is worked out in seconds. */
import { sql } from 'kysely';
import { CriteriaRescore } from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { workOutRescore } from '../../schema/criteria-rescore/criteria-rescore.job.js';
import { cultureSet } from '../../schema/criteria/shipped/culture-set.js';
import { codesOf } from '../../schema/criteria/writing/criteria-code.rule.js';
import { asOperator } from '../../server/database/owner.js';
import { anOpenRound } from '../assessment/assessment.fixture.js';
import { database } from '../core/database.js';
import { stored } from '../core/given/stored.js';
import { runJob } from '../core/run-jobs.js';

const ORGANIZATIONS = 1000;
/** Milliseconds; several times what it takes, for slow machines. */
const MOST = 30_000;

type Round = Awaited<ReturnType<typeof anOpenRound>>;

/** Copies of the first organization, each with a self-assessment handed in and its answers. */
async function fill({ committeeId, assessmentRoundId, first }: Round): Promise<void> {
  const { owner } = await database();
  const answers = JSON.stringify(
    codesOf(cultureSet)
      .slice(0, 40)
      .map((criterion) => ({ criterion })),
  );
  await asOperator(owner, async (em) => {
    const db = em.getKysely();
    await sql`insert into app.organization select (jsonb_populate_record(o, jsonb_build_object(
        'id', uuidv7(), 'code', 'size-' || n, 'position', 100 + n))).*
      from app.organization o, generate_series(1, ${ORGANIZATIONS - 1}) n
      where o.committee_id = ${committeeId} and o.id = ${first.id}`.execute(db);
    await sql`insert into app.self_assessment select (jsonb_populate_record(a, jsonb_build_object(
        'id', uuidv7(), 'organization_id', o.id))).*
      from app.self_assessment a, app.organization o
      where a.committee_id = ${committeeId} and a.organization_id = ${first.id}
        and o.committee_id = a.committee_id and o.code like 'size-%'`.execute(db);
    await sql`update app.self_assessment set state = 'SUBMITTED'
      where committee_id = ${committeeId} and round_id = ${assessmentRoundId}`.execute(db);
    await sql`insert into app.assessment_answer (committee_id, organization_id, id, created_at,
        updated_at, assessment_id, criterion, value)
      select a.committee_id, a.organization_id, uuidv7(), now(), now(), a.id, x.criterion,
        '{"kind":"RATIO","numerator":80,"denominator":100}'::jsonb
      from app.self_assessment a, jsonb_to_recordset(${answers}::jsonb) as x(criterion text)
      where a.committee_id = ${committeeId}`.execute(db);
  });
}

test('a preview of 1,000 organizations takes seconds', async () => {
  const given = await anOpenRound(cultureSet);
  const { board, committeeId, criteriaSetId: id, assessmentRoundId: roundId } = given;
  await fill(given);
  const next = await board.ask<{ draftCriteriaVersion: { id: string; version: number } }>(
    `mutation ($id: ID!) { draftCriteriaVersion(id: $id) { id version } }`,
    { id },
  );
  const asked = await board.ask<{ previewCriteriaSet: { id: string } }>(
    `mutation ($input: PreviewCriteriaSetInput!) { previewCriteriaSet(input: $input) { id } }`,
    { input: { ...next.data?.draftCriteriaVersion, roundId } },
  );
  const preview = asked.data?.previewCriteriaSet.id ?? '';

  const begun = performance.now();
  await runJob(workOutRescore.name, preview, committeeId);
  const took = Math.round(performance.now() - begun);

  process.stdout.write(`preview of ${ORGANIZATIONS} organizations: ${took} ms\n`);
  const done = await stored(CriteriaRescore, preview);
  expect(done).toMatchObject({ state: 'DONE', summary: { rise: 0, fall: 0, crossBand: 0 } });
  expect(done.total).toBeGreaterThanOrEqual(ORGANIZATIONS);
  expect(took).toBeLessThan(MOST);
});
