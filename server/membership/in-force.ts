import { sql } from 'kysely';
import { Membership } from '../../schema/membership/membership.entity.js';
import { overlap } from '../../schema/membership/membership.rule.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { todayOf } from '../core/working-calendar.js';

/** Key of the lock under which a committee's administrators become fewer. */
const ADMINISTRATORS = 8676;

/**
 * Refuses to take away the last person who can give others a position: one other administrator must
 * stay, without an end. Of two who end each other at once, the second is refused.
 */
export async function keepAdministrator(tx: Tx, leaving: Membership): Promise<void> {
  if (leaving.role !== 'COMMITTEE_ADMIN') return;
  await sql`select pg_advisory_xact_lock(${ADMINISTRATORS}, hashtext(${tx.actor.committeeId}))`.execute(
    tx.em.getKysely(),
  );
  const today = await todayOf(tx);
  const staying = await tx.em.count(Membership, {
    id: { $ne: leaving.id },
    role: 'COMMITTEE_ADMIN',
    startsOn: { $lte: today },
    endsOn: null,
  });
  if (staying === 0) refuse('LAST_ADMINISTRATOR');
}

/** Refuses a position that the person holds already on one of the days. */
export async function heldAlready(
  tx: Tx,
  given: Pick<Membership, 'role' | 'startsOn' | 'endsOn'> & {
    personId: string;
    organizationId: string | null;
  },
  except?: string,
): Promise<void> {
  const held = await tx.em.find(Membership, { person: given.personId, role: given.role });
  const days = (row: typeof given | Membership) => ({
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? null,
  });
  const isTwice = held.some(
    (row) =>
      row.id !== except &&
      (row.organizationId ?? null) === given.organizationId &&
      overlap(days(row), days(given)),
  );
  if (isTwice) refuse('MEMBERSHIP_HELD_ALREADY');
}
