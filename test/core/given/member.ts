import type { Role } from '../../../schema/core/permission.js';
import { Membership, Person } from '../../../schema/membership/membership.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../database.js';
import { owned } from '../owned.js';

interface Given {
  role?: Role;
  organizationId?: string | null;
  startsOn?: string;
  endsOn?: string | null;
  /** Somebody known already; default is a new person. */
  personId?: string;
  fullName?: string;
  email?: string;
}

/** Writes a membership, of the standing committee unless said otherwise, and says whose it is. */
export async function aMember(
  committeeId: string,
  { personId, fullName = 'Người mới', email, ...membership }: Given = {},
): Promise<{ personId: string; email: string }> {
  const { owner } = await database();
  const { committeeId: _own, ...row } = owned(committeeId);
  const person = {
    ...row,
    id: personId ?? row.id,
    fullName,
    email: email ?? `${row.id}@test.example`,
  };
  await asOperator(owner, async (em) => {
    if (!personId) await em.insert(Person, person);
    await em.insert(Membership, {
      ...owned(committeeId),
      person: person.id as never,
      organizationId: null,
      role: 'STANDING_COMMITTEE',
      title: 'ỦY VIÊN',
      startsOn: '2020-01-01',
      endsOn: null,
      ...membership,
    });
  });
  return { personId: person.id, email: person.email };
}
