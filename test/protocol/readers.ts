import { v7 } from 'uuid';
import type { Role } from '../../schema/core/permission.js';
import { personActing, type TestPerson } from '../core/api.js';
import type { Place } from '../walls/arranged/places.js';

/** Somebody of a place on the wall who can ask GraphQL. */
export async function readerOf(place: Place, role: Role): Promise<TestPerson> {
  const fullName = `${place.name}-${role}`;
  return personActing({
    fullName,
    email: `${fullName.toLowerCase()}@test.example`,
    actor: {
      personId: v7(),
      membershipId: v7(),
      role,
      title: 'CÁN BỘ',
      committeeId: place.committeeId ?? '',
      organizationId: place.organizationId,
    },
  });
}
