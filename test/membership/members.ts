import type { Role } from '../../schema/core/permission.js';
import { personActing, type TestPerson } from '../core/api.js';
import { aMember } from '../core/given/member.js';
import { storedRows } from '../core/given/stored.js';
import { Membership } from '../../schema/membership/membership.entity.js';

export const REASON = 'Theo quyết định phân công số 12-QĐ/ĐU';

interface Post {
  role: Role;
  organizationId?: string | null;
  fullName?: string;
  startsOn?: string;
  endsOn?: string | null;
}

/** Somebody with one membership who can act by it. */
export async function aPost(committeeId: string, post: Post): Promise<TestPerson> {
  const { fullName = 'Người mới', organizationId = null, role } = post;
  const { personId, email } = await aMember(committeeId, post);
  const [membership] = await storedRows(Membership, { committeeId, person: personId });
  return personActing({
    fullName,
    email,
    actor: {
      personId,
      membershipId: membership?.id ?? '',
      role,
      title: 'ỦY VIÊN',
      committeeId,
      organizationId,
    },
  });
}
