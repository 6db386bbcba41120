import type { InjectOptions } from 'fastify';
import {
  createApiClient,
  type DescribeApiClient,
} from '../../../server/partner/api-client.service.js';
import { createApiKey } from '../../../server/partner/api-key.service.js';
import type { Tenant } from '../world.js';

/** A description of an app that may read everything of its committee. */
export const everything: DescribeApiClient = {
  name: 'Cổng thông tin tỉnh',
  contact: 'technician@partner.example',
  scopes: ['document:read', 'organization:read', 'report:read', 'round:read', 'submission:read'],
  wholeCommittee: true,
  organizations: [],
  addresses: [],
  dailyBudget: 100_000,
  ratePerMinute: 300,
};

/** A day so many days from now. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** An app of a committee with a key. */
export async function anApp(tenant: Tenant, over: Partial<DescribeApiClient> = {}) {
  const { ctx } = tenant.administrator;
  const id = await createApiClient(ctx, { ...everything, ...over });
  const { key, id: keyId } = await createApiKey(ctx, { clientId: id, expiresOn: dayIn(30) });
  return { id, key, keyId };
}

/** A request with a key to /graphql, to be sent. */
export function askedWith(
  key: string,
  query: string,
  more: { variables?: object; headers?: Record<string, string>; operationName?: string } = {},
): InjectOptions {
  const { variables = {}, headers = {}, operationName } = more;
  return {
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${key}`, ...headers },
    payload: { query, variables, ...(operationName ? { operationName } : {}) },
  };
}
