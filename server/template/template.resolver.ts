import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { indicatorLibrary } from '../../schema/indicator/indicator-library.js';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { LibraryIndicatorType } from './library-indicator.type.js';
import { CreateTemplateInput, SaveTemplateInput, TemplateFilter } from './template.input.js';
import { templateRead } from './template.read.js';
import {
  createTemplate,
  discardTemplate,
  draftTemplateVersion,
  publishTemplate,
  saveTemplate,
} from './template.service.js';
import { TemplatePage, TemplateType } from './template.type.js';

@Authorized()
@Resolver()
export class TemplateResolver {
  @Query(() => TemplatePage, { description: 'Published report templates, newest version first.' })
  reportTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TemplateType>> {
    const sort = page.sort ?? { field: 'number', descending: true };
    return readPage(reader, templateRead, { ...page, sort, filter: { state: 'PUBLISHED' } }, info);
  }

  @Query(() => TemplatePage, {
    description: 'Versions of report templates; drafts are shown to the committee alone.',
  })
  templateVersions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TemplateFilter, { nullable: true }) filter: TemplateFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TemplateType>> {
    const sort = page.sort ?? { field: 'updatedAt', descending: true };
    return readPage(reader, templateRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => TemplateType, { nullable: true, description: 'One version, or null.' })
  reportTemplate(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TemplateType | null> {
    return readOne(reader, templateRead, id, info);
  }

  @Query(() => [LibraryIndicatorType], {
    description: 'Every indicator that is shipped, section by section.',
  })
  indicatorLibrary(): LibraryIndicatorType[] {
    return [...indicatorLibrary] as LibraryIndicatorType[];
  }

  @Mutation(() => TemplateType, { description: 'Begins a template of another kind, as a draft.' })
  async createTemplate(
    @Arg('input', () => CreateTemplateInput) input: CreateTemplateInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TemplateType> {
    return readRequired(reader, templateRead, await createTemplate(ctx, input), info);
  }

  @Mutation(() => TemplateType, { description: 'Begins the next version from one of them.' })
  async draftTemplateVersion(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TemplateType> {
    return readRequired(reader, templateRead, await draftTemplateVersion(ctx, { id }), info);
  }

  @Mutation(() => TemplateType, { description: 'Keeps a draft as it has been written so far.' })
  async saveTemplate(
    @Arg('input', () => SaveTemplateInput) input: SaveTemplateInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TemplateType> {
    await saveTemplate(ctx, input);
    return readRequired(reader, templateRead, input.id, info);
  }

  @Mutation(() => TemplateType, { description: 'Publishes a draft after its checks, for good.' })
  async publishTemplate(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TemplateType> {
    await publishTemplate(ctx, { id, version });
    return readRequired(reader, templateRead, id, info);
  }

  @Mutation(() => Boolean, { description: 'Throws a draft away.' })
  async discardTemplate(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx }: RequestContext,
  ): Promise<boolean> {
    await discardTemplate(ctx, { id, version });
    return true;
  }
}
