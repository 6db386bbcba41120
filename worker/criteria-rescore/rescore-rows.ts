/** Answers of a round as they were handed in or verified, and what they come to, in bulk. */
import { sql } from 'kysely';
import type { Answer } from '../../schema/criteria/answer.model.js';
import type { Rescored } from '../../schema/criteria/rescore.rule.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import type { HostType } from '../../schema/template/template.model.js';
import type { Tx } from '../../server/core/context.js';
import { ANSWERED } from '../../server/criteria-rescore/criteria-rescore.service.js';

/** One self-assessment with what counts of it: what was verified, else what was handed in. */
export interface AnsweredRow {
  id: string;
  organization: string;
  hostType: HostType;
  verified: boolean;
  score: AssessmentScore | null;
  answers: Answer[];
}

const answersIn = (table: string) => sql`select json_agg(json_build_object(
    'criterion', x.criterion, 'value', x.value, 'notApplicable', x.not_applicable))
  from ${sql.table(`app.${table}`)} x
  where x.committee_id = a.committee_id and x.organization_id = a.organization_id
    and x.assessment_id = a.id`;

/** The next self-assessments of a round in the order of their ids. */
export async function answeredRows(
  tx: Tx,
  roundId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<AnsweredRow[]> {
  const { rows } = await sql<AnsweredRow>`select a.id, a.organization_id as organization,
      o.host_type as "hostType", a.verified_total is not null as verified,
      coalesce(a.verified_score, a.self_score) as score,
      coalesce(case when a.verified_total is null then (${answersIn('assessment_answer')})
        else (${answersIn('verified_answer')}) end, '[]'::json) as answers
    from app.self_assessment a
      join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id
    where a.committee_id = tenancy.committee_id() and a.round_id = ${roundId}
      and a.state = any(${[...ANSWERED]})
      and a.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by a.id limit ${limit}`.execute(tx.em.getKysely());
  return rows;
}

/** Keeps what was worked out, in one statement. */
export async function writeRescored(
  tx: Tx,
  rescoreId: string,
  rescored: readonly (Rescored & { verified: boolean })[],
): Promise<void> {
  if (rescored.length === 0) return;
  const json = JSON.stringify(
    rescored.map(({ organizationId: organization, before, after, ...rest }) => ({
      ...{ organization, beforeTotal: before.total, beforeBand: before.band },
      ...{ afterTotal: after.total, afterBand: after.band, ...rest },
    })),
  );
  await sql`insert into app.criteria_rescore_row (committee_id, id, created_at, updated_at,
      rescore_id, organization_id, verified, before_total, before_band, after_total, after_band,
      change, crosses_band, unanswered)
    select tenancy.committee_id(), uuidv7(), ${tx.now()}, ${tx.now()}, ${rescoreId}, x.organization,
      x.verified, x."beforeTotal", x."beforeBand", x."afterTotal", x."afterBand", x.change,
      x."crossesBand", x.unanswered
    from jsonb_to_recordset(${json}::jsonb) as x(organization uuid, verified boolean,
      "beforeTotal" int, "beforeBand" text, "afterTotal" int, "afterBand" text, change int,
      "crossesBand" boolean, unanswered jsonb)`.execute(tx.em.getKysely());
}
