/** What a change would touch, counted before it is carried out. */
import { OrgChange } from '../../../schema/reorganization/reorganization.entity.js';
import type { SubmissionState } from '../../../schema/submission/submission.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import type { Ctx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { rowId } from '../../core/read/row-id.js';
import { todayOf } from '../../core/working-calendar.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { membersOf } from '../change-plan.js';
import { policy } from '../reorganization.policy.js';
import { membershipsIn, openWorkOf } from '../execution/open-work.js';

export interface OpenWork {
  submissionId: string;
  organization: string;
  round: string;
  state: SubmissionState;
}

export interface Preview {
  closing: number;
  opening: number;
  members: number;
  memberships: number;
  openWork: OpenWork[];
}

/** Counts what a change would touch, as things stand now. */
export async function previewChange(ctx: Ctx, input: { id: string }): Promise<Preview> {
  if (!policy.read(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const change = (await tx.em.findOne(OrgChange, { id: rowId(input.id) })) ?? refuse('NOT_FOUND');
    const { kind, plan } = change;
    const where = { id: { $in: plan.sources } };
    const sources = await tx.em.find(Organization, where, { orderBy: { position: 'asc' } });
    const day = change.effectiveOn ?? (await todayOf(tx));
    let members = 0;
    for (const source of sources) members += (await membersOf(tx, source, day))?.membersTotal ?? 0;
    const closes = kind !== 'RENAME';
    const work = closes ? await openWorkOf(tx, sources) : [];
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const rounds = await tx.em.find(ReportRound, {
      id: { $in: work.map(({ round }) => round.id) },
    });
    return {
      closing: closes ? sources.length : 0,
      opening: closes ? plan.targets.filter(({ id }) => !id).length : 0,
      members,
      memberships: closes ? (await membershipsIn(tx, sources, day)).length : 0,
      openWork: work.map(({ id, organizationId, round, state }) => ({
        submissionId: id,
        organization: names.get(organizationId) ?? '',
        round: rounds.find((each) => each.id === round.id)?.label ?? '',
        state,
      })),
    };
  });
}
