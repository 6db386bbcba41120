import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { AuditEvent } from '../../../schema/audit/audit.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import {
  OrganizationLineage,
  OrgChange,
} from '../../../schema/reorganization/reorganization.entity.js';
import type { PlannedFacts } from '../../../schema/reorganization/reorganization.model.js';
import { factsOf } from '../../organization/organization-facts.js';
import { noEffects } from '../../reorganization/execution/execute-change.js';
import {
  mergeDay,
  mergedOrganizations,
  pastMerge,
  proposedRename,
} from '../content/register/changes.js';
import { owned } from '../owned-row.js';
import { type PeopleIds, personOf } from './write-invitations.js';

const DAY = 86_400_000;

interface Step {
  changeId: string;
  at: Date;
  key: 'administrator' | 'organisation';
  action: string;
  from: string | null;
  to: string;
  reason: string | null;
}

async function writeStep(
  em: SqlEntityManager,
  { committeeId, accounts }: PeopleIds,
  { changeId, at, key, action, from, to, reason }: Step,
) {
  await em.insert(AuditEvent, {
    committeeId,
    id: v7(),
    organizationId: null,
    occurredAt: at,
    actorId: personOf(key, accounts),
    actorRole: key === 'administrator' ? 'COMMITTEE_ADMIN' : 'COMMITTEE_ORGANISATION',
    action: `orgChange.${action}`,
    entity: 'OrgChange',
    entityId: changeId,
    fromState: from,
    toState: to,
    reason,
    requestId: 'demonstration',
    sequence: null,
    hash: null,
  });
}

const planned = async (em: SqlEntityManager, id: string): Promise<PlannedFacts> =>
  factsOf(await em.findOneOrFail(Organization, { id }));

/** Two cells became one organization, from the proposal to the minute. */
async function writeMerge(em: SqlEntityManager, ids: PeopleIds, now: Date) {
  const { committeeId, accounts, organizations } = ids;
  const day = mergeDay(now);
  const { successor, title, decisionNo, minuteNo } = pastMerge;
  const executedAt = new Date(`${day}T09:00:00+07:00`);
  const proposedAt = new Date(executedAt.getTime() - 30 * DAY);
  const sources = mergedOrganizations.map(({ code }) => organizations.get(code) ?? '');
  const target = organizations.get(successor) ?? '';
  const change = owned(committeeId, proposedAt, personOf('administrator', accounts));
  await em.insert(OrgChange, {
    ...change,
    kind: 'MERGE',
    state: 'HANDED_OVER',
    title,
    plan: { sources, targets: [{ code: successor, facts: await planned(em, target) }] },
    decisionNo,
    effectiveOn: day,
    executedAt,
    minuteNo,
    effects: { ...noEffects(), closed: sources, opened: [target] },
  });
  await em.insertMany(
    OrganizationLineage,
    sources.map((fromId) => ({
      ...owned(committeeId, executedAt),
      change: [committeeId, change.id] as never,
      fromId,
      toId: target,
      kind: 'MERGE' as const,
      share: 1,
      effectiveOn: day,
      decisionNo,
    })),
  );
  await writeMergeSteps(em, ids, { changeId: change.id, executedAt });
}

/** Who took each step of the merge, and when. */
async function writeMergeSteps(
  em: SqlEntityManager,
  ids: PeopleIds,
  { changeId, executedAt }: { changeId: string; executedAt: Date },
) {
  const { decisionNo, minuteNo } = pastMerge;
  const [a, o] = ['administrator', 'organisation'] as const;
  const steps: [Step['key'], number, string, string | null, string, string | null][] = [
    [a, 30, 'propose', null, 'PROPOSED', null],
    [o, 12, 'decide', 'PROPOSED', 'DECIDED', decisionNo],
    [a, 0, 'execute', 'DECIDED', 'EXECUTED', decisionNo],
    [a, -6, 'handOver', 'EXECUTED', 'HANDED_OVER', minuteNo],
  ];
  for (const [key, days, action, from, to, reason] of steps) {
    const at = new Date(executedAt.getTime() - days * DAY);
    await writeStep(em, ids, { changeId, at, key, action, from, to, reason });
  }
}

/** A new name that somebody else has to decide. */
async function writeRename(em: SqlEntityManager, ids: PeopleIds, now: Date) {
  const { committeeId, accounts, organizations } = ids;
  const at = new Date(now.getTime() - 4 * DAY);
  const { source, title, name, hostName, issuerName } = proposedRename;
  const id = organizations.get(source) ?? '';
  const facts = { ...(await planned(em, id)), name, hostName, issuerName, shortName: hostName };
  const change = owned(committeeId, at, personOf('administrator', accounts));
  await em.insert(OrgChange, {
    ...change,
    kind: 'RENAME',
    state: 'PROPOSED',
    title,
    plan: { sources: [id], targets: [{ facts }] },
    decisionNo: null,
    effectiveOn: null,
    executedAt: null,
    minuteNo: null,
    effects: null,
  });
  const step = { action: 'propose', from: null, to: 'PROPOSED', reason: null } as const;
  await writeStep(em, ids, { changeId: change.id, at, key: 'administrator', ...step });
}

/** Changes of the register: one that is history, and one that waits for its decision. */
export async function writeChanges(em: SqlEntityManager, ids: PeopleIds, now: Date) {
  await writeMerge(em, ids, now);
  await writeRename(em, ids, now);
}
