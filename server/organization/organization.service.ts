/**
 * The register of organizations. A code is permanent; what an organization is called and where it
 * belongs changes from a day on, and what it was before is kept.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Headcount } from '../../schema/organization/headcount.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import {
  type Counts,
  countFaults,
  FIRST_DAY,
  isCode,
} from '../../schema/organization/organization.rule.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { todayOf } from '../core/working-calendar.js';
import {
  checkPlaces,
  cleanContact,
  cleanFacts,
  type Contact,
  type Facts,
  pastDay,
  presentOf,
} from './organization-facts.js';
import { holdFrom } from './organization-history.js';

export type OrganizationCode =
  | 'CODE_WRONG'
  | 'CODE_TAKEN'
  | 'PHONE_WRONG'
  | 'EMAIL_WRONG'
  | 'DAY_WRONG'
  | 'DAY_AHEAD'
  | 'NOT_IN_REGISTER'
  | 'PARENT_CIRCLE'
  | 'COUNT_TOO_LARGE';

/** An organization of the committee, held until the transaction ends. */
export async function holdOrganization(tx: Tx, id: string): Promise<Organization> {
  const where = { id: rowId(id) };
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return (await tx.em.findOne(Organization, where, { lockMode })) ?? refuse('NOT_FOUND');
}

export interface CreateOrganization extends Contact {
  /** Permanent, unique in the committee. */
  code: string;
  facts: Facts;
  /** First day; null is "from the beginning". */
  openedOn?: string | null;
}

async function freeCode(tx: Tx, asked: string): Promise<string> {
  const code = cleanText(asked, 'code', { min: 1, max: 80 });
  const fault = (wrong: OrganizationCode) =>
    refuse('INVALID_INPUT', {}, [{ field: 'code', code: wrong }]);
  if (!isCode(code)) fault('CODE_WRONG');
  if ((await tx.em.count(Organization, { code })) > 0) fault('CODE_TAKEN');
  return code;
}

/** Writes an organization into the register inside a transaction; every value is clean already. */
export async function addToRegister(
  tx: Tx,
  given: { code: string; facts: Facts; openedOn: string | null; contact?: Required<Contact> },
): Promise<Organization> {
  const { code, facts, openedOn, contact } = given;
  const orderBy = { position: 'desc' } as const;
  const [last] = await tx.em.find(Organization, {}, { orderBy, limit: 1 });
  const organization = tx.create(Organization, {
    code,
    position: (last?.position ?? -1) + 1,
    ...presentOf(facts),
    ...contact,
    openedOn,
    closedOn: null,
  });
  await tx.em.flush();
  await holdFrom(tx, organization, facts, { day: openedOn ?? FIRST_DAY, today: await todayOf(tx) });
  return organization;
}

/** Puts a new organization at the end of the register. Says its id. */
export async function createOrganization(ctx: Ctx, input: CreateOrganization): Promise<string> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const facts = cleanFacts(input.facts);
  const contact = cleanContact(input);
  return ctx.transaction(async (tx) => {
    const openedOn = input.openedOn ? pastDay(input.openedOn, 'openedOn', await todayOf(tx)) : null;
    const code = await freeCode(tx, input.code);
    await checkPlaces(tx, facts, '');
    const organization = await addToRegister(tx, { code, facts, openedOn, contact });
    record(tx, {
      action: 'organization.create',
      entity: 'Organization',
      entityId: organization.id,
      organizationId: organization.id,
    });
    return organization.id;
  });
}

export interface EditOrganization extends Contact {
  id: string;
  /** Version it was read at; a newer one in the database refuses with CHANGED_ELSEWHERE. */
  version: number;
  facts: Facts;
  /** First day the facts hold; the ones before keep the days before. Not ahead. */
  validFrom: string;
}

/** Changes an organization's facts from a day on, and its contacts at once. */
export async function editOrganization(ctx: Ctx, input: EditOrganization): Promise<void> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const facts = cleanFacts(input.facts);
  const contact = cleanContact(input);
  await ctx.transaction(async (tx) => {
    const organization = await holdOrganization(tx, input.id);
    if (organization.version !== input.version) refuse('CHANGED_ELSEWHERE');
    const today = await todayOf(tx);
    const day = pastDay(input.validFrom, 'validFrom', today);
    await checkPlaces(tx, facts, organization.id);
    Object.assign(organization, contact);
    await holdFrom(tx, organization, facts, { day, today });
    touch(tx, organization);
    record(tx, {
      action: 'organization.edit',
      entity: 'Organization',
      entityId: organization.id,
      organizationId: organization.id,
    });
  });
}

/** A change of what hangs on an organization moves its version too, so that others are told. */
export function touch(tx: Tx, organization: Organization): void {
  organization.updatedAt = tx.now();
  organization.updatedBy = tx.actor.personId;
}

export interface RecordHeadcount extends Counts {
  /** The organization. */
  id: string;
  /** The day counted; counts of the same day are corrected. */
  asOf: string;
}

/** Sets the counts of a day inside a transaction. */
export async function countOn(
  tx: Tx,
  organization: Organization,
  asOf: string,
  counts: Counts,
): Promise<void> {
  const { membersTotal, membersExempt = null, staffTotal = null, subCells = null } = counts;
  const row = { membersTotal, membersExempt, staffTotal, subCells };
  const known = await tx.em.findOne(Headcount, { organization, asOf });
  if (known) Object.assign(known, row);
  else tx.create(Headcount, { organization, asOf, ...row });
}

/** Records how many people an organization had on a day. */
export async function recordHeadcount(ctx: Ctx, input: RecordHeadcount): Promise<void> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const faults = countFaults(input);
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  await ctx.transaction(async (tx) => {
    const organization = await holdOrganization(tx, input.id);
    const asOf = pastDay(input.asOf, 'asOf', await todayOf(tx));
    await countOn(tx, organization, asOf, input);
    touch(tx, organization);
    record(tx, {
      action: 'organization.count',
      entity: 'Organization',
      entityId: organization.id,
      organizationId: organization.id,
    });
  });
}
