import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { WebhookState } from '../../schema/webhook/webhook.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { CreateWebhook } from './webhook.service.js';

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'FAILED: tried for a day and given up.',
});

@ObjectType('Webhook', {
  description: 'Where a partner app is told of events.',
  simpleResolvers: true,
})
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  url!: string;

  @Field(() => [String], { description: 'Types of events, such as report.dispatched.' })
  events!: string[];

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Told of nothing since then.' })
  disabledAt?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

export const WebhookPage = pageOf(() => WebhookType, 'Webhook');

@ObjectType('WebhookDelivery', {
  description: 'One message to an app, and what became of it.',
  simpleResolvers: true,
})
export class WebhookDeliveryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The same however often an event is sent.' })
  messageId!: string;

  @Field(() => String)
  type!: string;

  @Field(() => WebhookState)
  state!: WebhookState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => GraphQLDateTimeISO)
  nextAttemptAt!: string;

  @Field(() => Int, { nullable: true, description: 'What the app answered last.' })
  statusCode?: number | null;

  @Field(() => String, { nullable: true })
  lastError?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  sentAt?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

export const WebhookDeliveryPage = pageOf(() => WebhookDeliveryType, 'WebhookDelivery');

@ObjectType('ShownSigningKey', {
  description: 'What messages are signed with. It is told in this answer and never again.',
  simpleResolvers: true,
})
export class ShownSigningKeyType {
  @Field(() => ID, { description: 'Of the webhook.' })
  id!: string;

  @Field(() => String, { description: 'For libraries of Standard Webhooks.' })
  signingKey!: string;
}

@InputType({ description: 'Where a partner app is to be told of which events.' })
export class CreateWebhookInput implements CreateWebhook {
  @Field(() => ID)
  clientId!: string;

  @Field(() => String, { description: 'An https address.' })
  url!: string;

  @Field(() => [String], {
    description: 'Of report.dispatched, round.opened and submission.handed_in.',
  })
  events!: string[];
}
