import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { giveBackHandOver } from './transfer/give-back.service.js';
import { answerHandOver, receiveHandOver } from './transfer/hand-over.service.js';
import { changeStory } from './reading/change-story.service.js';
import { previewChange } from './reading/preview-change.service.js';
import {
  DecideChangeInput,
  ExecuteChangeInput,
  OrgChangeFilter,
  ProposeChangeInput,
} from './reorganization.input.js';
import { changeRead, handOverRead } from './reorganization.read.js';
import {
  decideChange,
  executeChange,
  handOverChange,
  proposeChange,
} from './reorganization.service.js';
import {
  HandOverPage,
  HandOverType,
  OrgChangePage,
  OrgChangePreviewType,
  OrgChangeType,
} from './reorganization.type.js';
import { ChangeStoryType } from './reading/story.type.js';
import { revertChange } from './execution/revert-change.service.js';

@Authorized()
@Resolver()
export class ReorganizationResolver {
  @Query(() => OrgChangePage, { description: 'Changes of organizations, newest first.' })
  orgChanges(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrgChangeFilter, { nullable: true }) filter: OrgChangeFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OrgChangeType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, changeRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => OrgChangeType, { nullable: true, description: 'One change, or null.' })
  orgChange(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType | null> {
    return readOne(reader, changeRead, id, info);
  }

  @Query(() => OrgChangePreviewType, { description: 'What a change would touch.' })
  orgChangePreview(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<OrgChangePreviewType> {
    return previewChange(ctx, { id });
  }

  @Query(() => ChangeStoryType, { description: 'What a change is about, and who took which step.' })
  orgChangeStory(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ChangeStoryType> {
    return changeStory(ctx, { id });
  }

  @Query(() => HandOverPage, { description: 'Hand-overs from and to the committee.' })
  handOvers(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HandOverType>> {
    const sort = page.sort ?? { field: 'effectiveOn', descending: true };
    return readPage(reader, handOverRead, { ...page, sort }, info);
  }

  @Mutation(() => OrgChangeType, { description: 'Proposes a change.' })
  async proposeOrgChange(
    @Arg('input', () => ProposeChangeInput) input: ProposeChangeInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType> {
    return readRequired(reader, changeRead, await proposeChange(ctx, input), info);
  }

  @Mutation(() => OrgChangeType, { description: 'Records the decision on a change.' })
  async decideOrgChange(
    @Arg('input', () => DecideChangeInput) input: DecideChangeInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType> {
    await decideChange(ctx, input);
    return readRequired(reader, changeRead, input.id, info);
  }

  @Mutation(() => OrgChangeType, { description: 'Carries a decided change out, all or nothing.' })
  async executeOrgChange(
    @Arg('input', () => ExecuteChangeInput) input: ExecuteChangeInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType> {
    await executeChange(ctx, input);
    return readRequired(reader, changeRead, input.id, info);
  }

  @Mutation(() => OrgChangeType, { description: 'Records the signed hand-over minute.' })
  async handOverOrgChange(
    @Arg('id', () => ID) id: string,
    @Arg('minuteNo', () => String) minuteNo: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType> {
    await handOverChange(ctx, { id, minuteNo });
    return readRequired(reader, changeRead, id, info);
  }

  @Mutation(() => OrgChangeType, {
    description: 'Takes a change back while nothing later stands on it.',
  })
  async revertOrgChange(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrgChangeType> {
    await revertChange(ctx, { id, reason });
    return readRequired(reader, changeRead, id, info);
  }

  @Mutation(() => HandOverType, { description: 'The receiving committee takes or refuses.' })
  async answerHandOver(
    @Arg('id', () => ID) id: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HandOverType> {
    await answerHandOver(ctx, { id, accept });
    return readRequired(reader, handOverRead, id, info);
  }

  @Mutation(() => HandOverType, {
    description: 'The receiving committee gives back what it received, while nothing stands on it.',
  })
  async giveBackHandOver(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HandOverType> {
    await giveBackHandOver(ctx, { id, reason });
    return readRequired(reader, handOverRead, id, info);
  }

  @Mutation(() => HandOverType, { description: 'The receiving committee opens its side.' })
  async receiveHandOver(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HandOverType> {
    await receiveHandOver(ctx, { id });
    return readRequired(reader, handOverRead, id, info);
  }
}
