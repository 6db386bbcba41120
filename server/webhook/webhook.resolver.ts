import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { webhookDeliveryRead, webhookRead } from './webhook.read.js';
import {
  createWebhook,
  replayWebhook,
  rotateWebhookSigning,
  switchWebhook,
  testWebhook,
} from './webhook.service.js';
import {
  CreateWebhookInput,
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

  @Query(() => WebhookDeliveryPage, { description: 'Messages of a webhook, newest first.' })
  webhookDeliveries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('webhookId', () => ID) webhookId: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<WebhookDeliveryType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, webhookDeliveryRead, { ...page, sort, filter: { webhookId } }, info);
  }

  @Mutation(() => ShownSigningKeyType, { description: 'Tells an app of events from now on.' })
  createWebhook(
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ShownSigningKeyType> {
    return createWebhook(ctx, input);
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

  @Mutation(() => WebhookDeliveryType, { description: 'Sends a message that is about nothing.' })
  async testWebhook(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDeliveryType> {
    return readRequired(reader, webhookDeliveryRead, await testWebhook(ctx, { id }), info);
  }

  @Mutation(() => Int, {
    description: 'Sends the messages of at most 31 days once more; says how many.',
  })
  replayWebhook(
    @Arg('id', () => ID) id: string,
    @Arg('from', () => GraphQLDateTimeISO) from: Date,
    @Arg('until', () => GraphQLDateTimeISO) until: Date,
    @Ctx() { ctx }: RequestContext,
  ): Promise<number> {
    return replayWebhook(ctx, { id, from, until });
  }
}
