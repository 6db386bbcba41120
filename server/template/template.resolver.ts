import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage } from '../core/read/read.js';
import { templateRead } from './template.read.js';
import { TemplatePage, type TemplateType } from './template.type.js';

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
}
