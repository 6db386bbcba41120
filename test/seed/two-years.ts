/**
 * The demonstration's committee reports on the resolution's first two years: what its organizations
 * hand in is consolidated into a report by the product itself.
 */
import { v7 } from 'uuid';
import { Report, ReportFigure } from '../../schema/report/report.entity.js';
import { ReportBlock } from '../../schema/report/block.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { placeholders2023 } from '../../server/demo/content/committee.js';
import { demoPeople } from '../../server/demo/content/people.js';
import { writeOrganizations } from '../../server/demo/register/write-register.js';
import type { DemoRound } from '../../server/demo/rounds.js';
import { writeCommittee, writeRound, writeTemplates } from '../../server/demo/write-committee.js';
import { writeSubmissions } from '../../server/demo/write-submissions.js';
import { beginConsolidation } from '../../server/report/report.service.js';
import { personActing } from '../core/api.js';
import { database } from '../core/database.js';
import { runJobs } from '../core/run-jobs.js';

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

function year(period: DemoRound['period'], label: string, [from, to]: [string, string]): DemoRound {
  return {
    period,
    label,
    kind: 'INTERIM_REVIEW',
    state: period === 'current' ? 'COLLECTING' : 'CLOSED',
    startOn: from,
    endOn: to,
    opensAt: noon(from),
    cutoffAt: noon(to),
    organizationDueAt: noon(to),
    committeeDueAt: noon(to),
    lockedAt: null,
    superiorDueAt: null,
    placeholders: placeholders2023,
  };
}

const rounds = [
  year('previous', 'năm đầu thực hiện Nghị quyết', ['2021-05-28', '2022-05-27']),
  year('current', '2 năm thực hiện Nghị quyết', ['2022-05-28', '2023-05-28']),
];

/** Ids for the people and the organizations they speak for. */
function people() {
  const secretaries = new Map(
    demoPeople.flatMap(({ memberships }) =>
      memberships.flatMap(({ organizationCode }) =>
        organizationCode ? [[organizationCode, v7()] as const] : [],
      ),
    ),
  );
  return { secretaries, office: v7() };
}

/** Writes the committee with both years, and says its id and that of the second year's round. */
async function writeYears() {
  const { owner } = await database();
  return asOperator(owner, async (em) => {
    const at = noon('2023-05-28');
    const committeeId = await writeCommittee(em, at);
    const organizations = await writeOrganizations(em, committeeId, at);
    const { templateId, indicators } = await writeTemplates(em, committeeId, at);
    const ids = { committeeId, organizations, indicators, ...people() };
    let roundId: string | null = null;
    for (const round of rounds) {
      roundId = await writeRound(em, round, { committeeId, templateId, previousRoundId: roundId });
      await writeSubmissions(em, round, { ...ids, roundId });
    }
    return { committeeId, roundId: roundId ?? '' };
  });
}

/** The composed report with its blocks in their order, and the figures it was composed from. */
export async function composedTwoYears() {
  const { committeeId, roundId } = await writeYears();
  const actor = {
    ...{ personId: v7(), membershipId: v7(), role: 'COMMITTEE_OFFICE' as const },
    ...{ title: 'CÁN BỘ', committeeId, organizationId: null },
  };
  const office = await personActing({ actor, fullName: 'Văn phòng', email: 'van-phong@example' });
  await office.ctx.transaction(async (tx) => {
    await beginConsolidation(tx, await tx.em.findOneOrFail(ReportRound, { id: roundId }));
  });
  await runJobs(committeeId);
  return office.ctx.transaction(async (tx) => {
    const report = await tx.em.findOneOrFail(Report, { round: { id: roundId } });
    const blocks: ReportBlock[] = await tx.em.find(
      ReportBlock,
      { report },
      { orderBy: { position: 'asc' } },
    );
    const figures: ReportFigure[] = await tx.em.find(ReportFigure, { report, hostType: null });
    const { model, facts } = report;
    if (!model || !facts) throw new Error('the report was not composed');
    return { model, facts, figures, blocks, committeeId, roundId };
  });
}
export type ComposedYears = Awaited<ReturnType<typeof composedTwoYears>>;
