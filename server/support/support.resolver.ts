import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { supportRead } from './support.read.js';
import { enterOrganization, leaveOrganization } from './support.service.js';
import {
  EnterOrganizationInput,
  SupportAccessFilter,
  SupportAccessPage,
  SupportAccessType,
} from './support.type.js';

@Authorized()
@Resolver()
export class SupportResolver {
  @Query(() => SupportAccessPage, {
    description: "Who looked at an organization's view and why, newest first.",
  })
  supportAccesses(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SupportAccessFilter, { nullable: true })
    filter: SupportAccessFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SupportAccessType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, supportRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => SupportAccessType, {
    description: "Enters an organization's view, reading alone, for some hours.",
  })
  async enterOrganization(
    @Arg('input', () => EnterOrganizationInput) input: EnterOrganizationInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupportAccessType> {
    return readRequired(reader, supportRead, await enterOrganization(ctx, input), info);
  }

  @Mutation(() => SupportAccessType, { description: "Leaves an organization's view." })
  async leaveOrganization(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupportAccessType> {
    await leaveOrganization(ctx, id);
    return readRequired(reader, supportRead, id, info);
  }
}
