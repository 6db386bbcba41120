import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { recipientGroupRead } from './recipient.read.js';
import {
  moveRecipientGroup,
  removeRecipientGroup,
  removeRecipientMember,
  saveRecipientGroup,
  saveRecipientMember,
} from './recipient.service.js';
import {
  RecipientGroupPage,
  RecipientGroupType,
  SaveRecipientGroupInput,
  SaveRecipientMemberInput,
} from './recipient.type.js';

@Authorized()
@Resolver()
export class RecipientResolver {
  @Query(() => RecipientGroupPage, { description: 'The groups of "Nơi nhận", in printing order.' })
  recipientGroups(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RecipientGroupType>> {
    const sort = page.sort ?? { field: 'position' };
    return readPage(reader, recipientGroupRead, { ...page, sort }, info);
  }

  @Mutation(() => RecipientGroupType, { description: 'Makes or changes a group of "Nơi nhận".' })
  async saveRecipientGroup(
    @Arg('input', () => SaveRecipientGroupInput) input: SaveRecipientGroupInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecipientGroupType> {
    const id = await saveRecipientGroup(ctx, input);
    return readRequired(reader, recipientGroupRead, id, info);
  }

  @Mutation(() => Boolean, { description: 'Removes a group with its members.' })
  async removeRecipientGroup(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<boolean> {
    await removeRecipientGroup(ctx, { id });
    return true;
  }

  @Mutation(() => RecipientGroupType, {
    description: 'Puts a group before another one, or at the end.',
  })
  async moveRecipientGroup(
    @Arg('id', () => ID) id: string,
    @Arg('beforeGroupId', () => ID, { nullable: true }) beforeGroupId: string | null,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecipientGroupType> {
    await moveRecipientGroup(ctx, { id, beforeId: beforeGroupId });
    return readRequired(reader, recipientGroupRead, id, info);
  }

  @Mutation(() => RecipientGroupType, { description: 'Lists a member of a group, or changes it.' })
  async saveRecipientMember(
    @Arg('input', () => SaveRecipientMemberInput) input: SaveRecipientMemberInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecipientGroupType> {
    const id = await saveRecipientMember(ctx, input);
    return readRequired(reader, recipientGroupRead, id, info);
  }

  @Mutation(() => RecipientGroupType, {
    description: 'Takes a member off who was listed by mistake.',
  })
  async removeRecipientMember(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecipientGroupType> {
    const groupId = await removeRecipientMember(ctx, { id });
    return readRequired(reader, recipientGroupRead, groupId, info);
  }
}
