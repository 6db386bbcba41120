import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { WebhookOff, WebhookState } from '../../schema/webhook/webhook.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { ApiClientType } from '../partner/api-client.type.js';

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'FAILED: tried for a day and given up, or the webhook was off by then.',
});

registerEnumType(WebhookOff, {
  name: 'WebhookOff',
  description:
    'PAUSED: by a person. FAILING: a message never arrived. GONE: the app answered with 410.',
});

@ObjectType('Webhook', {
  description: 'Where a partner app is told of events.',
  simpleResolvers: true,
})
export class WebhookType {
  @Field(() => ID)
  id!: string;

  @Field(() => ApiClientType, { description: 'Whose it is.' })
  client!: ApiClientType;

  @Field(() => String)
  url!: string;

  @Field(() => [String], { description: 'Types of events, such as report.dispatched.' })
  events!: string[];

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Told of nothing since then.' })
  disabledAt?: string | null;

  @Field(() => WebhookOff, { nullable: true, description: 'Why it is told of nothing.' })
  disabledBecause?: WebhookOff | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when a replaced secret signs beside the new one.',
  })
  bothSignUntil?: string | null;

  @Field(() => Int, { description: 'Messages that are to be sent or tried again.' })
  waiting!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When a message last arrived.' })
  lastSentAt?: string | null;

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

  @Field(() => ID, { nullable: true, description: 'Of what the message is about.' })
  subject?: string | null;

  @Field(() => WebhookState)
  state!: WebhookState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'While it is still tried.' })
  nextAttemptAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'The last attempt.' })
  attemptedAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds the last attempt took.' })
  durationMs?: number | null;

  @Field(() => Int, { nullable: true, description: 'What the app answered last.' })
  statusCode?: number | null;

  @Field(() => String, { nullable: true, description: 'Why there was no answer.' })
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
