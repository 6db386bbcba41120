import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { DeliveryDecision, type ResolveDelivery } from './delivery.service.js';

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description:
    'UNKNOWN: nobody can know whether the mail arrived; a person decides, the machine never sends again.',
});
registerEnumType(DeliveryDecision, {
  name: 'DeliveryDecision',
  description: 'What a person settles about a delivery.',
});

@ObjectType('Delivery', {
  description: 'One mail of one document to one person.',
  simpleResolvers: true,
})
export class DeliveryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  addresseeName!: string;

  @Field(() => String)
  address!: string;

  @Field(() => DeliveryState)
  state!: DeliveryState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  sentAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  nextAttemptAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Last answer of the mail server.' })
  smtpCode?: number | null;

  @Field(() => String, { nullable: true })
  lastError?: string | null;

  @Field(() => String, { nullable: true, description: 'What a person decided, and why.' })
  resolution?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

export const DeliveryPage = pageOf(() => DeliveryType, 'Delivery');

@InputType({ description: 'Which mails: all conditions together.' })
export class DeliveryFilter {
  @Field(() => ID, { nullable: true })
  documentId?: string;

  @Field(() => [DeliveryState], { nullable: true })
  states?: DeliveryState[];
}

@InputType({ description: 'A decision on one delivery, with its reason.' })
export class ResolveDeliveryInput implements ResolveDelivery {
  @Field(() => ID)
  id!: string;

  @Field(() => DeliveryDecision)
  decision!: DeliveryDecision;

  @Field(() => String, { description: 'At least 10 characters.' })
  reason!: string;
}
