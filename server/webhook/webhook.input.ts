import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { WebhookState } from '../../schema/webhook/webhook.entity.js';
import type { ChangeWebhook, CreateWebhook, DescribeWebhook } from './webhook.service.js';
import type { ReplayWebhook } from './webhook-message.service.js';

@InputType({ description: 'An address, and the events it is told of.' })
class DescribeWebhookInput implements DescribeWebhook {
  @Field(() => String, { description: 'An https address.' })
  url!: string;

  @Field(() => [String], {
    description: 'Of report.dispatched, round.opened and submission.handed_in.',
  })
  events!: string[];
}

@InputType({ description: 'Where a partner app is to be told of which events.' })
export class CreateWebhookInput extends DescribeWebhookInput implements CreateWebhook {
  @Field(() => ID)
  clientId!: string;
}

@InputType({ description: 'A webhook as it is to be from now on.' })
export class ChangeWebhookInput extends DescribeWebhookInput implements ChangeWebhook {
  @Field(() => ID)
  id!: string;
}

@InputType({ description: 'The time whose messages are sent again: 31 days at most.' })
export class ReplayWebhookInput implements ReplayWebhook {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  from!: Date;

  @Field(() => GraphQLDateTimeISO)
  until!: Date;
}

@InputType({ description: 'Which messages of a webhook: all conditions together.' })
export class WebhookDeliveryFilter {
  @Field(() => ID)
  webhookId!: string;

  @Field(() => [WebhookState], { nullable: true })
  states?: WebhookState[];

  @Field(() => [String], { nullable: true, description: 'Types of events; "test" is one too.' })
  types?: string[];
}
