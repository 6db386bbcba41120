import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { ApiClient, ApiKey, ApiUsage } from '../../schema/partner/partner.entity.js';
import { ApiFieldUsage } from '../../schema/partner/field-usage.entity.js';
import { hashOf } from '../core/gate/key-text.js';
import { DEMO_PARTNER_KEY, demoFields, demoPartner, demoUsage } from './content/partner.js';

const DAY_MS = 86_400_000;

/** What the app asked on the last days, by operation and by field. */
async function writeUsage(
  em: SqlEntityManager,
  { committeeId, client }: { committeeId: string; client: string },
  now: Date,
) {
  const rows = demoUsage.flatMap((day, ago) =>
    day.map(([operation, requests, cost, errors]) => ({
      committeeId,
      id: v7(),
      client: [committeeId, client] as never,
      day: new Date(now.getTime() - (ago + 1) * DAY_MS).toISOString().slice(0, 10),
      operation,
      requests,
      cost: requests * cost,
      errors,
      refused: 0,
    })),
  );
  await em.insertMany(ApiUsage, rows);
  const fields = demoFields.map(([field, operations]) => ({
    committeeId,
    id: v7(),
    client: [committeeId, client] as never,
    day: new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10),
    field,
    operations,
  }));
  await em.insertMany(ApiFieldUsage, fields);
}

/**
 * Writes the app of a partner with a key that everybody may know, and what it asked of late. Says
 * its id.
 */
export async function writePartner(em: SqlEntityManager, committeeId: string, now: Date) {
  const stamp = { createdAt: now, createdBy: null, updatedAt: now, updatedBy: null };
  const client = v7();
  const { scopes, addresses, ...rest } = demoPartner;
  await em.insert(ApiClient, {
    committeeId,
    id: client,
    ...stamp,
    ...rest,
    scopes: [...scopes],
    addresses: [...addresses],
  });
  await em.insert(ApiKey, {
    committeeId,
    id: DEMO_PARTNER_KEY.id,
    ...stamp,
    client: [committeeId, client] as never,
    secretHash: hashOf(DEMO_PARTNER_KEY.secret),
    expiresAt: new Date(now.getTime() + 180 * DAY_MS),
    revokedAt: null,
    lastUsedAt: now,
  });
  await writeUsage(em, { committeeId, client }, now);
  return client;
}
