import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { acceptInvitation, heldInvitation } from './acceptance.service.js';
import { AcceptInvitationInput } from './invitation.input.js';
import { AcceptedInvitation, HeldInvitation } from './invitation.type.js';

/** Open to whoever holds a link: nobody has to be signed in. */
@Resolver()
export class AcceptanceResolver {
  @Query(() => HeldInvitation, {
    description: 'What the holder of a link is invited to. Any link that is not valid is alike.',
  })
  heldInvitation(
    @Arg('token', () => String) token: string,
    @Ctx() { visitor }: RequestContext,
  ): Promise<HeldInvitation> {
    return heldInvitation(visitor, token);
  }

  @Mutation(() => AcceptedInvitation, {
    description:
      'Takes an invitation up: by whoever is signed in with its address, or as a new person.',
  })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() { visitor }: RequestContext,
  ): Promise<AcceptedInvitation> {
    return acceptInvitation(visitor, input);
  }
}
