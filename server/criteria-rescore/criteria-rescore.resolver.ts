import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { criteriaRescoreRead, criteriaRescoreRowRead } from './criteria-rescore.read.js';
import { cancelCriteriaPreview, previewCriteriaSet } from './criteria-rescore.service.js';
import {
  CriteriaRescoreFilter,
  CriteriaRescorePage,
  CriteriaRescoreRowFilter,
  CriteriaRescoreRowPage,
  type CriteriaRescoreRowType,
  CriteriaRescoreType,
  PreviewCriteriaSetInput,
} from './criteria-rescore.type.js';

@Authorized()
@Resolver()
export class CriteriaRescoreResolver {
  @Query(() => CriteriaRescorePage, { description: 'Previews of a version, newest first.' })
  criteriaRescores(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CriteriaRescoreFilter) filter: CriteriaRescoreFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CriteriaRescoreType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, criteriaRescoreRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => CriteriaRescoreRowPage, {
    description: 'Organizations of a preview, those that lose most first.',
  })
  criteriaRescoreRows(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CriteriaRescoreRowFilter) filter: CriteriaRescoreRowFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CriteriaRescoreRowType>> {
    const sort = page.sort ?? { field: 'change', descending: false };
    return readPage(reader, criteriaRescoreRowRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => CriteriaRescoreType, {
    description: 'Tries the answers of a round out under a draft; the newest preview is kept.',
  })
  async previewCriteriaSet(
    @Arg('input', () => PreviewCriteriaSetInput) input: PreviewCriteriaSetInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaRescoreType> {
    const id = await previewCriteriaSet(ctx, input);
    return readRequired(reader, criteriaRescoreRead, id, info);
  }

  @Mutation(() => CriteriaRescoreType, {
    description: 'Ends a preview that is being worked out.',
  })
  async cancelCriteriaPreview(
    @Arg('id', () => ID, { description: 'The preview.' }) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaRescoreType> {
    await cancelCriteriaPreview(ctx, { id });
    return readRequired(reader, criteriaRescoreRead, id, info);
  }
}
