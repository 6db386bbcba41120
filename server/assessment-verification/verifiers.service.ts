/**
 * Who verifies which self-assessment of a round: named by the board, in bulk, and never somebody of
 * the organization. Whoever is named is assigned to the organization, and so sees it.
 */
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { shareOut } from '../../schema/assessment-verification/share-out.rule.js';
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { dayBefore } from '../../schema/membership/membership.rule.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { todayOf } from '../core/working-calendar.js';
import { verificationPolicy as policy, verificationStepsFrom } from './verification.policy.js';
import type { VerificationCode } from './verification.service.js';

const MOST_NAMED = 2000;
const MOST_VERIFIERS = 200;

function bounded<T>(list: readonly T[], field: string, max: number): readonly T[] {
  const fault = { field, code: 'LIST_TOO_LONG', params: { max } };
  return list.length > max ? refuse('INVALID_INPUT', {}, [fault]) : list;
}

async function roundOf(tx: Tx, id: string): Promise<AssessmentRound> {
  const round = (await tx.em.findOne(AssessmentRound, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  if (round.state === 'OPEN' || round.state === 'VERIFYING') return round;
  return refuse('WRONG_STATE', { state: round.state });
}

/** Verifiers in office, by membership. */
async function verifiersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Membership>> {
  const wanted = [...new Set(ids.map(rowId))];
  const today = await todayOf(tx);
  const found = await tx.em.find(Membership, {
    ...{ id: { $in: wanted }, role: 'VERIFIER', startsOn: { $lte: today } },
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  });
  if (found.length < wanted.length) refuse('NOT_FOUND');
  return new Map(found.map((each) => [each.id, each]));
}

export interface VerifierInOffice {
  /** Membership. */
  id: string;
  fullName: string;
  /** Self-assessments of the round that are named to it. */
  named: number;
}

/** Whoever may be named in a round, with what they have already. */
export async function verifiersFor(
  ctx: Ctx,
  input: { roundId: string },
): Promise<VerifierInOffice[]> {
  if (!policy.name(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round =
      (await tx.em.findOne(AssessmentRound, { id: rowId(input.roundId) })) ?? refuse('NOT_FOUND');
    const today = await todayOf(tx);
    const members = await tx.em.find(
      Membership,
      {
        ...{ role: 'VERIFIER', startsOn: { $lte: today } },
        $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
      },
      { populate: ['person'], limit: MOST_VERIFIERS },
    );
    const where = { round, verifierId: { $ne: null } };
    const rows = await tx.em.find(SelfAssessment, where, { fields: ['verifierId'] });
    return members
      .map(({ id, person }) => ({
        ...{ id, fullName: person.fullName },
        named: rows.filter(({ verifierId }) => verifierId === id).length,
      }))
      .toSorted((a, b) => a.fullName.localeCompare(b.fullName, 'vi'));
  });
}

/** Organizations that the persons behind memberships have or had a position in, by person. */
async function organizationsByPerson(tx: Tx, members: Iterable<Membership>) {
  const people = [...members].map(({ person }) => person.id);
  const where = { person: { $in: people }, organizationId: { $ne: null } };
  const rows = await tx.em.find(Membership, where);
  const byPerson = Map.groupBy(rows, ({ person }) => person.id);
  return ({ person }: Membership) =>
    (byPerson.get(person.id) ?? []).flatMap(({ organizationId }) => organizationId ?? []);
}

export interface ProposeVerifiers {
  roundId: string;
  /** Memberships of verifiers among whom it is shared out. */
  membershipIds: string[];
  /** Only organizations of these clusters; none are all. */
  clusterIds?: string[] | null;
  /** Whether those that have a verifier are shared out anew. */
  anew?: boolean | null;
}

export interface NamedVerifier {
  assessmentId: string;
  /** Membership; null: nobody. */
  verifierId?: string | null;
}

/** Shares the round's self-assessments out evenly; nothing is written. */
export async function proposeVerifiers(
  ctx: Ctx,
  input: ProposeVerifiers,
): Promise<NamedVerifier[]> {
  if (!policy.name(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round = await roundOf(tx, input.roundId);
    const ids = bounded(input.membershipIds, 'membershipIds', MOST_VERIFIERS);
    const clusters = bounded(input.clusterIds ?? [], 'clusterIds', MOST_VERIFIERS).map(rowId);
    const members = await verifiersOf(tx, ids);
    const ownOf = await organizationsByPerson(tx, members.values());
    const all = await tx.em.find(SelfAssessment, {
      ...{ round, state: { $in: [...verificationStepsFrom.name] } },
      ...(clusters.length > 0 ? { organization: { cluster: { id: { $in: clusters } } } } : {}),
    });
    const isFree = ({ verifierId, state }: SelfAssessment) =>
      !verifierId || (input.anew === true && state !== 'IN_VERIFICATION');
    const kept = all.filter((each) => !isFree(each));
    const shared = shareOut({
      assessments: all.filter(isFree),
      verifiers: [...members.values()].map((member) => ({
        id: member.id,
        ownOrganizations: ownOf(member),
        has: kept.filter(({ verifierId }) => verifierId === member.id).length,
      })),
    });
    return [...shared].map(([assessmentId, verifierId]) => ({ assessmentId, verifierId }));
  });
}

/** Assignments to single organizations that have not ended, by membership and organization. */
async function standing(tx: Tx, today: string, organizationIds: string[]) {
  const rows = await tx.em.find(Assignment, {
    ...{ subjectKind: 'ORGANIZATION', organization: { id: { $in: organizationIds } } },
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  });
  return new Map(rows.map((row) => [`${row.membership.id}/${row.organizationId}`, row]));
}

/** Others of the organization that somebody still has to verify, in any round. */
async function othersOf(tx: Tx, changed: readonly SelfAssessment[]): Promise<Set<string>> {
  const ids = changed.map(({ organizationId }) => organizationId);
  const rows = await tx.em.find(SelfAssessment, {
    organization: { id: { $in: ids } },
    id: { $nin: changed.map(({ id }) => id) },
    verifierId: { $ne: null },
    state: { $nin: ['PASSED', 'NOT_PASSED'] },
  });
  return new Set(rows.map((row) => `${row.verifierId}/${row.organizationId}`));
}

async function assign(tx: Tx, changes: Map<SelfAssessment, Membership | null>): Promise<void> {
  const today = await todayOf(tx);
  const changed = [...changes.keys()];
  const ids = changed.map(({ organizationId }) => organizationId);
  const [assigned, others] = [await standing(tx, today, ids), await othersOf(tx, changed)];
  for (const [assessment, member] of changes) {
    const { organizationId, verifierId: before } = assessment;
    const was = assigned.get(`${before}/${organizationId}`);
    if (was && !others.has(`${before}/${organizationId}`)) {
      Object.assign(was, { endsOn: dayBefore(today), updatedAt: tx.now() });
    }
    if (member && !assigned.has(`${member.id}/${organizationId}`)) {
      const subject = { subjectKind: 'ORGANIZATION', subjectId: organizationId } as const;
      const days = { startsOn: today, endsOn: null, clusterId: null };
      tx.create(Assignment, { membership: member, ...subject, organizationId, ...days });
    }
    assessment.verifierId = member?.id ?? null;
    const event = { entity: 'SelfAssessment', entityId: assessment.id, organizationId };
    record(tx, { action: 'assessment.nameVerifier', ...event });
  }
}

/**
 * Names verifiers. One that has begun keeps what it has taken up.
 *
 * @throws Refusal VERIFIER_OF_OWN_ORGANIZATION
 */
export async function nameVerifiers(
  ctx: Ctx,
  input: { roundId: string; named: NamedVerifier[] },
): Promise<number> {
  if (!policy.name(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round = await roundOf(tx, input.roundId);
    const wanted = new Map(
      bounded(input.named, 'named', MOST_NAMED).map(({ assessmentId, verifierId }) => [
        rowId(assessmentId),
        verifierId ?? null,
      ]),
    );
    const given = [...wanted.values()].filter((id) => id !== null);
    const members = await verifiersOf(tx, bounded([...new Set(given)], 'named', MOST_VERIFIERS));
    const found = await tx.em.find(SelfAssessment, { id: { $in: [...wanted.keys()] }, round });
    if (found.length < wanted.size) refuse('NOT_FOUND');
    const ownOf = await organizationsByPerson(tx, members.values());
    const changes = new Map<SelfAssessment, Membership | null>();
    for (const assessment of found) {
      const id = wanted.get(assessment.id) ?? null;
      const member = id ? (members.get(rowId(id)) ?? null) : null;
      if ((assessment.verifierId ?? null) === (member?.id ?? null)) continue;
      const { state, organizationId } = assessment;
      const steps: readonly string[] = verificationStepsFrom.name;
      if (!steps.includes(state) || state === 'IN_VERIFICATION') refuse('WRONG_STATE', { state });
      if (member && ownOf(member).includes(organizationId)) {
        refuse<VerificationCode>('VERIFIER_OF_OWN_ORGANIZATION');
      }
      changes.set(assessment, member);
    }
    await assign(tx, changes);
    return changes.size;
  });
}
