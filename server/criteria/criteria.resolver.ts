import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { criteriaRead } from './criteria.read.js';
import {
  createCriteriaSet,
  discardCriteriaSet,
  draftCriteriaVersion,
  publishCriteriaSet,
  saveCriteriaSet,
} from './criteria.service.js';
import {
  CreateCriteriaSetInput,
  CriteriaSetFilter,
  CriteriaSetVersionPage,
  CriteriaSetVersionType,
  PublishCriteriaSetArgs,
  SaveCriteriaSetInput,
  ShippedCriteriaSetType,
} from './criteria.type.js';

@Authorized()
@Resolver()
export class CriteriaResolver {
  @Query(() => CriteriaSetVersionPage, {
    description: 'Versions of criteria sets; drafts are shown to the committee alone.',
  })
  criteriaSetVersions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CriteriaSetFilter, { nullable: true }) filter: CriteriaSetFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CriteriaSetVersionType>> {
    const sort = page.sort ?? { field: 'updatedAt', descending: true };
    return readPage(reader, criteriaRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => CriteriaSetVersionType, { nullable: true, description: 'One version, or null.' })
  criteriaSetVersion(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaSetVersionType | null> {
    return readOne(reader, criteriaRead, id, info);
  }

  @Query(() => [ShippedCriteriaSetType], { description: 'Criteria sets to begin with.' })
  shippedCriteriaSets(): ShippedCriteriaSetType[] {
    return shippedSets.map(({ code, name, content }) => ({
      code,
      name,
      source: content.source ?? null,
    }));
  }

  @Mutation(() => CriteriaSetVersionType, { description: 'Begins another set, as a draft.' })
  async createCriteriaSet(
    @Arg('input', () => CreateCriteriaSetInput) input: CreateCriteriaSetInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaSetVersionType> {
    return readRequired(reader, criteriaRead, await createCriteriaSet(ctx, input), info);
  }

  @Mutation(() => CriteriaSetVersionType, {
    description: 'Begins the next version of a set from one of its versions.',
  })
  async draftCriteriaVersion(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaSetVersionType> {
    return readRequired(reader, criteriaRead, await draftCriteriaVersion(ctx, { id }), info);
  }

  @Mutation(() => CriteriaSetVersionType, {
    description: 'Keeps a draft as it has been written so far.',
  })
  async saveCriteriaSet(
    @Arg('input', () => SaveCriteriaSetInput) input: SaveCriteriaSetInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaSetVersionType> {
    await saveCriteriaSet(ctx, input);
    return readRequired(reader, criteriaRead, input.id, info);
  }

  @Mutation(() => CriteriaSetVersionType, {
    description: 'Publishes a draft after its checks, for good.',
  })
  async publishCriteriaSet(
    @Args(() => PublishCriteriaSetArgs) input: PublishCriteriaSetArgs,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaSetVersionType> {
    await publishCriteriaSet(ctx, input);
    return readRequired(reader, criteriaRead, input.id, info);
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away.' })
  async discardCriteriaSet(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx }: RequestContext,
  ): Promise<boolean> {
    await discardCriteriaSet(ctx, { id, version });
    return true;
  }
}
