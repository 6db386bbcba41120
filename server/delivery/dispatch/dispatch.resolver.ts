import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { documentRead } from '../../document/document.read.js';
import { DocumentType } from '../../document/document.type.js';
import { dispatchPreview } from './dispatch-preview.service.js';
import { endHold, hold, release } from './dispatch.service.js';
import { DispatchPreviewType } from './dispatch.type.js';

@Authorized()
@Resolver()
export class DispatchResolver {
  @Query(() => DispatchPreviewType, {
    description: 'The mail as it will look, its files, and everybody who gets it, by group.',
  })
  dispatchPreview(
    @Arg('documentId', () => ID) documentId: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<DispatchPreviewType> {
    return dispatchPreview(ctx, { documentId });
  }

  @Mutation(() => DocumentType, { description: 'Keeps a document from being mailed for now.' })
  async holdDocument(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { description: 'At least 10 characters.' }) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentType> {
    await hold(ctx, { id, reason });
    return readRequired(reader, documentRead, id, info);
  }

  @Mutation(() => DocumentType, { description: 'Ends a hold; the document waits for its release.' })
  async endDocumentHold(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentType> {
    await endHold(ctx, { id });
    return readRequired(reader, documentRead, id, info);
  }

  @Mutation(() => DocumentType, {
    description: 'Mails a signed document to everybody the preview named, once.',
  })
  async releaseDocument(
    @Arg('id', () => ID) id: string,
    @Arg('fingerprint', () => String, { description: 'Of the preview that was looked at.' })
    fingerprint: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentType> {
    await release(ctx, { id, fingerprint });
    return readRequired(reader, documentRead, id, info);
  }
}
