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
import { importRead, importRowRead } from './import.read.js';
import { translate } from '../messages/translate.js';
import { commitImport, undoImport } from './import.service.js';
import {
  CellFaultType,
  ImportPage,
  ImportRowFilter,
  ImportRowPage,
  type ImportRowType,
  ImportType,
} from './import.type.js';

@Authorized()
@Resolver()
export class ImportResolver {
  @Query(() => ImportPage, { description: 'Files of organizations that were read, newest first.' })
  organizationImports(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, importRead, { ...page, sort }, info);
  }

  @Query(() => ImportType, { nullable: true, description: 'One file that was read, or null.' })
  organizationImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportType | null> {
    return readOne(reader, importRead, id, info);
  }

  @Query(() => ImportRowPage, { description: 'Rows of a file with what each would do.' })
  organizationImportRows(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImportRowFilter) filter: ImportRowFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportRowType>> {
    const sort = page.sort ?? { field: 'line' };
    return readPage(reader, importRowRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => ImportType, {
    description:
      'Writes a file into the register, all of it or nothing; refused while a row is faulty.',
  })
  async commitOrganizationImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportType> {
    await commitImport(ctx, { id });
    return readRequired(reader, importRead, id, info);
  }

  @Mutation(() => ImportType, {
    description: 'Takes back what a file wrote, while nothing later stands on it.',
  })
  async undoOrganizationImport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportType> {
    await undoImport(ctx, { id });
    return readRequired(reader, importRead, id, info);
  }
}

@Resolver(() => CellFaultType)
export class CellFaultResolver {
  @FieldResolver(() => String, { description: "What is wrong, in the reader's language." })
  message(@Root() { code, params }: CellFaultType, @Ctx() { language }: RequestContext): string {
    return translate(language, code, params ?? {});
  }
}
