import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { ApiClientInput, ChangeApiClientInput, CreateApiKeyInput } from './api-client.input.js';
import { apiClientRead } from './api-client.read.js';
import {
  changeApiClient,
  createApiClient,
  disableApiClient,
  enableApiClient,
} from './api-client.service.js';
import { ApiClientPage, ApiClientType, ShownApiKeyType } from './api-client.type.js';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-key.service.js';

@Authorized()
@Resolver()
export class ApiClientResolver {
  @Query(() => ApiClientPage, { description: 'Partner apps of the committee.' })
  apiClients(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ApiClientType>> {
    const sort = page.sort ?? { field: 'name' };
    return readPage(reader, apiClientRead, { ...page, sort }, info);
  }

  @Query(() => ApiClientType, { nullable: true, description: 'One partner app, or null.' })
  apiClient(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType | null> {
    return readOne(reader, apiClientRead, id, info);
  }

  @Mutation(() => ApiClientType, { description: 'Describes a new partner app, without a key.' })
  async createApiClient(
    @Arg('input', () => ApiClientInput) input: ApiClientInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    return readRequired(reader, apiClientRead, await createApiClient(ctx, input), info);
  }

  @Mutation(() => ApiClientType, { description: 'Changes what is opened to a partner app.' })
  async changeApiClient(
    @Arg('input', () => ChangeApiClientInput) input: ChangeApiClientInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    await changeApiClient(ctx, input);
    return readRequired(reader, apiClientRead, input.id, info);
  }

  @Mutation(() => ApiClientType, { description: 'Shuts a partner app out, with a reason.' })
  async disableApiClient(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    await disableApiClient(ctx, { id, reason });
    return readRequired(reader, apiClientRead, id, info);
  }

  @Mutation(() => ApiClientType, { description: 'Lets a partner app in again.' })
  async enableApiClient(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    await enableApiClient(ctx, { id });
    return readRequired(reader, apiClientRead, id, info);
  }

  @Mutation(() => ShownApiKeyType, { description: 'Makes a key of a partner app; two may live.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ShownApiKeyType> {
    return createApiKey(ctx, input);
  }

  @Mutation(() => ShownApiKeyType, {
    description: 'Makes a key in the place of another, which lives on for a week at most.',
  })
  rotateApiKey(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ShownApiKeyType> {
    return rotateApiKey(ctx, { id });
  }

  @Mutation(() => ApiClientType, { description: 'Ends a key at once.' })
  async revokeApiKey(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    return readRequired(reader, apiClientRead, await revokeApiKey(ctx, { id }), info);
  }
}
