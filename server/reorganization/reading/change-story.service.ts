/** What a change is about and how it came about, for whoever reads it: before, after, and who. */
import { AuditEvent } from '../../../schema/audit/audit.entity.js';
import { Person } from '../../../schema/membership/membership.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { dayBefore } from '../../../schema/organization/organization.rule.js';
import {
  OrganizationLineage,
  OrgChange,
} from '../../../schema/reorganization/reorganization.entity.js';
import type { PlannedTarget } from '../../../schema/reorganization/reorganization.model.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { rowId } from '../../core/read/row-id.js';
import { todayOf } from '../../core/working-calendar.js';
import { membersOf } from '../change-plan.js';
import { policy } from '../reorganization.policy.js';

export interface ChangePart {
  /** Null for what is not in the register yet. */
  id: string | null;
  code: string;
  name: string;
  /** Null where nobody counted, or where it follows from the others. */
  members: number | null;
}

export interface ChangeStep {
  action: string;
  at: Date;
  /** Null is somebody whom the committee no longer knows. */
  by: string | null;
  reason: string | null;
}

export interface ChangeStory {
  sources: ChangePart[];
  targets: ChangePart[];
  /** The committee that receives, by its code. */
  toCommittee: string | null;
  steps: ChangeStep[];
  /** Whether the reader proposed it, and so does not decide it. */
  proposedByReader: boolean;
}

async function partOf(tx: Tx, id: string, day: string): Promise<ChangePart> {
  const found = await tx.em.findOneOrFail(Organization, { id });
  const members = (await membersOf(tx, found, day))?.membersTotal ?? null;
  return { id, code: found.code, name: found.name, members };
}

async function sourcesOf(tx: Tx, { plan, effects }: OrgChange, day: string) {
  const parts: ChangePart[] = [];
  for (const id of plan.sources) {
    const part = await partOf(tx, id, day);
    const before = effects?.renamed.find((each) => each.id === id)?.facts.name;
    parts.push({ ...part, name: before ?? part.name });
  }
  return parts;
}

/** As planned; once carried out, the organizations that the lineage leads to. */
async function targetsOf(tx: Tx, change: OrgChange, sources: ChangePart[], day: string) {
  const links = await tx.em.find(OrganizationLineage, { change, revertedAt: null });
  const made = [...new Set(links.flatMap(({ toId }) => toId ?? []))];
  const isRename = change.kind === 'RENAME';
  if (made.length > 0 && !isRename) return Promise.all(made.map((id) => partOf(tx, id, day)));
  const planned = async ({ id, code, facts, members }: PlannedTarget): Promise<ChangePart> => {
    if (id) return partOf(tx, id, day);
    const [source] = sources;
    return {
      id: isRename ? (source?.id ?? null) : null,
      code: code ?? source?.code ?? '',
      name: facts?.name ?? '',
      members: isRename ? (source?.members ?? null) : (members ?? null),
    };
  };
  return Promise.all(change.plan.targets.map(planned));
}

async function stepsOf(tx: Tx, id: string): Promise<ChangeStep[]> {
  const orderBy = { occurredAt: 'asc', id: 'asc' } as const;
  const events = await tx.em.find(AuditEvent, { entity: 'OrgChange', entityId: id }, { orderBy });
  const ids = events.flatMap(({ actorId }) => actorId ?? []);
  const people = await tx.em.find(Person, { id: { $in: ids } });
  return events.map(({ action, occurredAt, actorId, reason = null }) => ({
    action,
    at: occurredAt,
    by: people.find((person) => person.id === actorId)?.fullName ?? null,
    reason,
  }));
}

/** Says what a change is about: what was before, what comes of it, and who took which step. */
export async function changeStory(ctx: Ctx, input: { id: string }): Promise<ChangeStory> {
  if (!policy.read(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const change = (await tx.em.findOne(OrgChange, { id: rowId(input.id) })) ?? refuse('NOT_FOUND');
    const day = change.effectiveOn ?? (await todayOf(tx));
    const sources = await sourcesOf(tx, change, change.executedAt ? dayBefore(day) : day);
    return {
      sources,
      targets: await targetsOf(tx, change, sources, day),
      toCommittee: change.plan.toCommittee ?? null,
      steps: await stepsOf(tx, change.id),
      proposedByReader: change.createdBy === tx.actor.personId,
    };
  });
}
