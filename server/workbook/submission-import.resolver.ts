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
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { translate } from '../messages/translate.js';
import { submissionImportRead } from './submission-import.read.js';
import { commitSubmissionImport, undoSubmissionImport } from './submission-import.service.js';
import {
  CellRemarkType,
  SubmissionImportFilter,
  SubmissionImportPage,
  SubmissionImportType,
} from './submission-import.type.js';

@Authorized()
@Resolver()
export class SubmissionImportResolver {
  @Query(() => SubmissionImportPage, {
    description: 'Filled workbooks of the own report that were read, newest first.',
  })
  submissionImports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubmissionImportFilter) filter: SubmissionImportFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SubmissionImportType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, submissionImportRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => SubmissionImportType, {
    nullable: true,
    description: 'One filled workbook that was read, or null.',
  })
  submissionImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionImportType | null> {
    return readOne(reader, submissionImportRead, id, info);
  }

  @Mutation(() => SubmissionImportType, {
    description: 'Writes a filled workbook into its report, all of it or nothing, as if typed.',
  })
  async commitSubmissionImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionImportType> {
    await commitSubmissionImport(ctx, { id });
    return readRequired(reader, submissionImportRead, id, info);
  }

  @Mutation(() => SubmissionImportType, {
    description: 'Takes back what a workbook wrote, while nothing later changed the report.',
  })
  async undoSubmissionImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionImportType> {
    await undoSubmissionImport(ctx, { id });
    return readRequired(reader, submissionImportRead, id, info);
  }
}

@Resolver(() => CellRemarkType)
export class CellRemarkResolver {
  @FieldResolver(() => String, { description: "What it is, in the reader's language." })
  message(@Root() { code, params }: CellRemarkType, @Ctx() { language }: RequestContext): string {
    return translate(language, code, params ?? {});
  }
}
