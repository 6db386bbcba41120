import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { translate } from '../messages/translate.js';
import { documentTemplateRead } from './document-template.read.js';
import { activateTemplate, previewTemplate, retireTemplate } from './document-template.service.js';
import {
  DocumentTemplatePage,
  DocumentTemplateType,
  TemplateFindingType,
} from './document-template.type.js';

@Authorized()
@Resolver()
export class DocumentTemplateResolver {
  @Query(() => DocumentTemplatePage, {
    description: "Versions of the committee's own Word file, latest first.",
  })
  documentTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DocumentTemplateType>> {
    const sort = page.sort ?? { field: 'edition', descending: true };
    return readPage(reader, documentTemplateRead, { ...page, sort }, info);
  }

  @Mutation(() => DocumentTemplateType, {
    description: 'Fills a Word file with the latest report, to be looked at.',
  })
  async previewDocumentTemplate(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentTemplateType> {
    await previewTemplate(ctx, { id });
    return readRequired(reader, documentTemplateRead, id, info);
  }

  @Mutation(() => DocumentTemplateType, {
    description: 'Documents are set in this file from now on; refused before it was previewed.',
  })
  async activateDocumentTemplate(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentTemplateType> {
    await activateTemplate(ctx, { id });
    return readRequired(reader, documentTemplateRead, id, info);
  }

  @Mutation(() => DocumentTemplateType, {
    description: 'The file is used no more; documents are set in the layout of their profile.',
  })
  async retireDocumentTemplate(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentTemplateType> {
    await retireTemplate(ctx, { id });
    return readRequired(reader, documentTemplateRead, id, info);
  }
}

@Resolver(() => TemplateFindingType)
export class TemplateFindingResolver {
  @FieldResolver(() => String, { description: "What was found, in the reader's language." })
  message(
    @Root() { code, params }: TemplateFindingType,
    @Ctx() { language }: RequestContext,
  ): string {
    return translate(language, code, params ?? {});
  }
}
