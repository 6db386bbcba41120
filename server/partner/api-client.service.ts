/**
 * Partner apps: what is opened to whom, in which bounds. Each change is an event in the audit log,
 * and counts from the app's next request on.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { FieldFault } from '../../schema/core/field-fault.js';
import { type PartnerScope, partnerScopes } from '../../schema/core/permission.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { ApiClient, ApiClientOrganization } from '../../schema/partner/partner.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { isNetwork } from '../core/gate/networks.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { policy } from './partner.policy.js';

/** An app as the administrator describes it. */
export interface DescribeApiClient {
  name: string;
  /** Address of whoever answers for the app at the partner's. */
  contact: string;
  scopes: string[];
  wholeCommittee: boolean;
  /** Organizations opened to it where the whole committee is not. */
  organizations: string[];
  /** Networks its requests may come from, as CIDR; none is every one. */
  addresses: string[];
  dailyBudget: number;
  ratePerMinute: number;
}

const MOST = { organizations: 300, addresses: 20, budget: 1_000_000, rate: 600 };

function outside(field: string, value: number, max: number): FieldFault[] {
  const isWithin = Number.isInteger(value) && value >= 1 && value <= max;
  return isWithin ? [] : [{ field, code: 'NUMBER_OUT_OF_RANGE', params: { min: 1, max } }];
}

function excess(field: string, list: unknown[], max: number): FieldFault[] {
  return list.length <= max ? [] : [{ field, code: 'LIST_TOO_LONG', params: { max } }];
}

function isScope(scope: string): scope is PartnerScope {
  return (partnerScopes as readonly string[]).includes(scope);
}

function faultsOf(input: DescribeApiClient): FieldFault[] {
  const { contact, scopes, wholeCommittee, organizations, addresses } = input;
  const isUnnamed = !wholeCommittee && organizations.length === 0;
  return [
    ...(z.email().max(200).safeParse(contact).success
      ? []
      : [{ field: 'contact', code: 'EMAIL_WRONG' }]),
    ...(scopes.length > 0 ? [] : [{ field: 'scopes', code: 'LIST_EMPTY' }]),
    ...(scopes.every(isScope) ? [] : [{ field: 'scopes', code: 'SCOPE_UNKNOWN' }]),
    ...(isUnnamed ? [{ field: 'organizations', code: 'LIST_EMPTY' }] : []),
    ...excess('organizations', organizations, MOST.organizations),
    ...(addresses.every(isNetwork) ? [] : [{ field: 'addresses', code: 'NETWORK_WRONG' }]),
    ...excess('addresses', addresses, MOST.addresses),
    ...outside('dailyBudget', input.dailyBudget, MOST.budget),
    ...outside('ratePerMinute', input.ratePerMinute, MOST.rate),
  ];
}

/** What is kept of a description, without whose rows it opens. */
function columnsOf(input: DescribeApiClient) {
  const name = cleanText(input.name, 'name', { min: 3, max: 100 });
  const faults = faultsOf(input);
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return {
    name,
    contact: input.contact,
    scopes: [...new Set(input.scopes.filter(isScope))].toSorted(),
    wholeCommittee: input.wholeCommittee,
    addresses: input.addresses.map((network) => network.trim()),
    dailyBudget: input.dailyBudget,
    ratePerMinute: input.ratePerMinute,
  };
}

async function refuseTakenName(tx: Tx, name: string, own?: string) {
  const other = await tx.em.findOne(ApiClient, { name });
  if (other && other.id !== own) {
    refuse('INVALID_INPUT', {}, [{ field: 'name', code: 'NAME_TAKEN' }]);
  }
}

/** Opens organizations to an app, and no others any more. */
async function openOrganizations(tx: Tx, client: ApiClient, input: DescribeApiClient) {
  const ids = input.wholeCommittee ? [] : [...new Set(input.organizations.map(rowId))];
  const organizations = await tx.em.find(Organization, { id: { $in: ids } });
  if (organizations.length !== ids.length) refuse('NOT_FOUND');
  await tx.em.nativeDelete(ApiClientOrganization, { client: { id: client.id } });
  for (const organization of organizations) {
    tx.create(ApiClientOrganization, { client, organization });
  }
}

/** The app with an id, held until the transaction ends. */
export async function heldClient(tx: Tx, id: string): Promise<ApiClient> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const client = await tx.em.findOne(ApiClient, { id: rowId(id) }, { lockMode });
  return client ?? refuse('NOT_FOUND');
}

function recordStep(tx: Tx, action: string, client: ApiClient, reason?: string) {
  const what = { action: `partner.${action}`, entity: 'ApiClient', entityId: client.id };
  record(tx, { ...what, ...(reason ? { reason } : {}) });
}

/** Describes a new app; it has no key yet. Says its id. */
export async function createApiClient(ctx: Ctx, input: DescribeApiClient): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const columns = columnsOf(input);
  return ctx.transaction(async (tx) => {
    await refuseTakenName(tx, columns.name);
    const client = tx.create(ApiClient, { ...columns, disabledAt: null, disabledReason: null });
    await tx.em.flush();
    await openOrganizations(tx, client, input);
    recordStep(tx, 'create', client);
    return client.id;
  });
}

/** Changes what is opened to an app, and its bounds. */
export async function changeApiClient(
  ctx: Ctx,
  input: DescribeApiClient & { id: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.id);
    const columns = columnsOf(input);
    await refuseTakenName(tx, columns.name, client.id);
    Object.assign(client, columns);
    await openOrganizations(tx, client, input);
    recordStep(tx, 'change', client);
  });
}

/** Shuts an app out from its next request on, with a reason; its keys stay as they are. */
export async function disableApiClient(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  await ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.id);
    if (client.disabledAt) refuse('WRONG_STATE', { state: 'DISABLED' });
    client.disabledAt = tx.now();
    client.disabledReason = reason;
    recordStep(tx, 'disable', client, reason);
  });
}

/** Lets an app in again that was shut out. */
export async function enableApiClient(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const client = await heldClient(tx, input.id);
    if (!client.disabledAt) refuse('WRONG_STATE', { state: 'ENABLED' });
    client.disabledAt = null;
    client.disabledReason = null;
    recordStep(tx, 'enable', client);
  });
}
