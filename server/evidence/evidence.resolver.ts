import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { evidenceRead } from './evidence.read.js';
import {
  addEvidenceDocument,
  addEvidenceLink,
  changeEvidence,
  removeEvidence,
} from './evidence.service.js';
import {
  AddEvidenceDocumentInput,
  AddEvidenceLinkInput,
  ChangeEvidenceInput,
  EvidenceFilter,
  EvidencePage,
  EvidenceType,
} from './evidence.type.js';

@Authorized()
@Resolver()
export class EvidenceResolver {
  @Query(() => EvidencePage, { description: "An organization's evidence, the newest first." })
  evidences(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EvidenceFilter, { nullable: true }) filter: EvidenceFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EvidenceType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, evidenceRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => EvidenceType, { nullable: true, description: 'One piece of evidence, or null.' })
  evidence(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceType | null> {
    return readOne(reader, evidenceRead, id, info);
  }

  @Mutation(() => EvidenceType, {
    description: 'Notes a page of the web as evidence; nothing is fetched.',
  })
  async addEvidenceLink(
    @Arg('input', () => AddEvidenceLinkInput) input: AddEvidenceLinkInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceType> {
    return readRequired(reader, evidenceRead, await addEvidenceLink(ctx, input), info);
  }

  @Mutation(() => EvidenceType, { description: 'Notes a document by its number as evidence.' })
  async addEvidenceDocument(
    @Arg('input', () => AddEvidenceDocumentInput) input: AddEvidenceDocumentInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceType> {
    return readRequired(reader, evidenceRead, await addEvidenceDocument(ctx, input), info);
  }

  @Mutation(() => EvidenceType, { description: 'Changes the title, period and note of evidence.' })
  async changeEvidence(
    @Arg('input', () => ChangeEvidenceInput) input: ChangeEvidenceInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EvidenceType> {
    await changeEvidence(ctx, input);
    return readRequired(reader, evidenceRead, input.id, info);
  }

  @Mutation(() => Boolean, { description: 'Removes evidence that nothing uses.' })
  async removeEvidence(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<boolean> {
    await removeEvidence(ctx, { id });
    return true;
  }
}
