import type { EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { AuditEvent } from '../../../schema/audit/audit.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../database.js';

/** Rows as they stand, whoever may see them. */
export async function storedRows<T extends object>(
  entity: EntityName<T>,
  where: FilterQuery<NoInfer<T>>,
): Promise<T[]> {
  const { owner } = await database();
  return (await asOperator(owner, (em) => em.find(entity, where))) as T[];
}

/** One row as it stands; throws where there is none. */
export async function stored<T extends object>(entity: EntityName<T>, id: string): Promise<T> {
  const [row] = await storedRows(entity, { id } as FilterQuery<NoInfer<T>>);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

/** Changes a row past every rule, to arrange what a test needs. */
export async function arrange<T extends object>(
  entity: EntityName<T>,
  where: FilterQuery<NoInfer<T>>,
  columns: Partial<Record<keyof T, unknown>>,
): Promise<void> {
  const { owner } = await database();
  await asOperator(owner, (em) => em.nativeUpdate(entity, where, columns as never));
}

/** What the audit log says of a record, in order. */
export async function auditOf(entityId: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = await storedRows(AuditEvent, { entityId });
  return events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The audit events of one action on a record. */
export async function auditOfAction(entityId: string, action: string): Promise<AuditEvent[]> {
  return (await auditOf(entityId)).filter((event) => event.action === action);
}
