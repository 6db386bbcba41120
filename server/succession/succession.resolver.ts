import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { confirmSuccession, withdrawSuccession } from './minute.service.js';
import { successionOutlook } from './outlook.service.js';
import { SuccessionOutlookType } from './outlook.type.js';
import {
  ConfirmSuccessionInput,
  HandOverOrganizationInput,
  WithdrawSuccessionInput,
} from './succession.input.js';
import { successionRead } from './succession.read.js';
import { handOverOrganization } from './succession.service.js';
import { SuccessionFilter, SuccessionPage, SuccessionType } from './succession.type.js';

@Authorized()
@Resolver()
export class SuccessionResolver {
  @Query(() => SuccessionPage, {
    description: 'Hand-overs of organizations to new secretaries, the latest day first.',
  })
  successions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SuccessionFilter, { nullable: true }) filter: SuccessionFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SuccessionType>> {
    const sort = page.sort ?? { field: 'startsOn', descending: true };
    return readPage(reader, successionRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => SuccessionType, { nullable: true, description: 'One hand-over, or null.' })
  succession(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionType | null> {
    return readOne(reader, successionRead, id, info);
  }

  @Query(() => SuccessionOutlookType, {
    description: 'What the hand-over of an organization would bring, before it is decided.',
  })
  successionOutlook(
    @Arg('membershipId', () => ID) membershipId: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<SuccessionOutlookType> {
    return successionOutlook(ctx, { membershipId });
  }

  @Mutation(() => SuccessionType, {
    description: 'One secretary of an organization leaves and another comes, in one act.',
  })
  async handOverOrganization(
    @Arg('input', () => HandOverOrganizationInput) input: HandOverOrganizationInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionType> {
    return readRequired(reader, successionRead, await handOverOrganization(ctx, input), info);
  }

  @Mutation(() => SuccessionType, {
    description: 'The receiver confirms the minute; what is open then is kept with it.',
  })
  async confirmSuccession(
    @Arg('input', () => ConfirmSuccessionInput) input: ConfirmSuccessionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionType> {
    await confirmSuccession(ctx, input);
    return readRequired(reader, successionRead, input.id, info);
  }

  @Mutation(() => SuccessionType, {
    description: 'Takes a hand-over back, until the day from which it counts.',
  })
  async withdrawSuccession(
    @Arg('input', () => WithdrawSuccessionInput) input: WithdrawSuccessionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuccessionType> {
    await withdrawSuccession(ctx, input);
    return readRequired(reader, successionRead, input.id, info);
  }
}
