import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { permissionsIn, type Role, supportPermissions } from '../../schema/core/permission.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { refuse } from '../core/refusal.js';
import { Me } from './membership.type.js';

@Authorized()
@Resolver()
export class MembershipResolver {
  @Query(() => Me, { description: 'Who is signed in, and as what they may act.' })
  me(@Ctx() context: RequestContext): Me {
    const { person, memberships, reader, support } = context;
    if (!person) refuse(reader.actor ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    return {
      ...person,
      support: support && { ...support, permissions: [...supportPermissions] },
      memberships: memberships.map((membership) => ({
        ...membership,
        role: membership.role as Role,
        permissions: [...permissionsIn(membership.role as Role, membership.isNarrowed)],
      })),
    };
  }
}
