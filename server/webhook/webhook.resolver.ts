import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { apiClientRead } from '../partner/api-client.read.js';
import { ApiClientType } from '../partner/api-client.type.js';
import {
  countReplay,
  replayWebhook,
  resendWebhookMessage,
  testWebhook,
} from './webhook-message.service.js';
import {
  ChangeWebhookInput,
  CreateWebhookInput,
  ReplayWebhookInput,
  WebhookDeliveryFilter,
} from './webhook.input.js';
import { webhookDeliveryRead, webhookRead } from './webhook.read.js';
import {
  changeWebhook,
  createWebhook,
  removeWebhook,
  rotateWebhookSigning,
  switchWebhook,
} from './webhook.service.js';
import {
  ShownSigningKeyType,
  WebhookDeliveryPage,
  WebhookDeliveryType,
  WebhookPage,
  WebhookType,
} from './webhook.type.js';

@Authorized()
@Resolver()
export class WebhookResolver {
  @Query(() => WebhookPage, { description: 'Webhooks of a partner app.' })
  webhooks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<WebhookType>> {
    const sort = page.sort ?? { field: 'createdAt' };
    return readPage(reader, webhookRead, { ...page, sort, filter: { clientId } }, info);
  }

  @Query(() => WebhookType, { nullable: true, description: 'One webhook, or null.' })
  webhook(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookType | null> {
    return readOne(reader, webhookRead, id, info);
  }

  @Query(() => WebhookDeliveryPage, { description: 'Messages of a webhook, newest first.' })
  webhookDeliveries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WebhookDeliveryFilter) filter: WebhookDeliveryFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<WebhookDeliveryType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, webhookDeliveryRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => Int, {
    description: 'How many messages would be sent again; more than 1,000 are too many at once.',
  })
  webhookReplayCount(
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<number> {
    return countReplay(ctx, input);
  }

  @Mutation(() => ShownSigningKeyType, { description: 'Tells an app of events from now on.' })
  createWebhook(
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ShownSigningKeyType> {
    return createWebhook(ctx, input);
  }

  @Mutation(() => WebhookType, { description: 'Changes the address and the events.' })
  async changeWebhook(
    @Arg('input', () => ChangeWebhookInput) input: ChangeWebhookInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookType> {
    await changeWebhook(ctx, input);
    return readRequired(reader, webhookRead, input.id, info);
  }

  @Mutation(() => ShownSigningKeyType, {
    description: 'Signs with a new secret from now on, and for a day with the old one too.',
  })
  rotateWebhookSigning(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ShownSigningKeyType> {
    return rotateWebhookSigning(ctx, { id });
  }

  @Mutation(() => WebhookType, {
    description: 'Tells an app of nothing any more, or of what happens from now on.',
  })
  async switchWebhook(
    @Arg('id', () => ID) id: string,
    @Arg('enabled', () => Boolean) enabled: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookType> {
    await switchWebhook(ctx, { id, enabled });
    return readRequired(reader, webhookRead, id, info);
  }

  @Mutation(() => ApiClientType, {
    description: 'Takes a webhook away for good, with its secrets and its log.',
  })
  async removeWebhook(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiClientType> {
    return readRequired(reader, apiClientRead, await removeWebhook(ctx, { id }), info);
  }

  @Mutation(() => WebhookDeliveryType, { description: 'Sends a message that is about nothing.' })
  async testWebhook(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDeliveryType> {
    return readRequired(reader, webhookDeliveryRead, await testWebhook(ctx, { id }), info);
  }

  @Mutation(() => WebhookDeliveryType, {
    description: 'Sends one message once more; one that waits is tried at once.',
  })
  async resendWebhookMessage(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDeliveryType> {
    const sent = await resendWebhookMessage(ctx, { id });
    return readRequired(reader, webhookDeliveryRead, sent, info);
  }

  @Mutation(() => Int, {
    description: 'Sends the messages of a time once more, and what happened while it was off.',
  })
  replayWebhook(
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<number> {
    return replayWebhook(ctx, input);
  }
}
