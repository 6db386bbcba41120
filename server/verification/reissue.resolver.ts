import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { readRequired } from '../core/read/read.js';
import { documentRead } from '../document/document.read.js';
import { DocumentType } from '../document/document.type.js';
import { reissueDocument } from './reissue.service.js';

@Authorized()
@Resolver()
export class ReissueResolver {
  @Mutation(() => DocumentType, {
    description:
      'Makes an issued document again from its stored inputs and says whether it is equal.',
  })
  async reissueDocument(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DocumentType> {
    await reissueDocument(ctx, { id });
    return readRequired(reader, documentRead, id, info);
  }
}
