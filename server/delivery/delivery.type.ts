import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { CorrectAddress } from './correct-address.service.js';
import { DeliveryDecision, type ResolveDelivery } from './delivery.service.js';

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description:
    'UNKNOWN: nobody can know whether the mail arrived; a person decides, the machine never sends again. BOUNCED: a mail server will have no mail at the address.',
});
registerEnumType(DeliveryDecision, {
  name: 'DeliveryDecision',
  description: 'What a person settles about a delivery.',
});

@ObjectType('Bounce', {
  description: 'What a mail server reported about a mail that it could not hand on (RFC 3464).',
  simpleResolvers: true,
})
export class BounceType {
  @Field(() => String, { nullable: true, description: '"5.1.1" (RFC 3463).' })
  status?: string | null;

  @Field(() => String, { nullable: true })
  diagnostic?: string | null;

  @Field(() => String, { nullable: true, description: 'The server that said it.' })
  server?: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the office gave the report in.' })
  givenInAt!: string;
}

@ObjectType('Delivery', {
  description: 'One mail of one document to one address.',
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

  @Field(() => String, { nullable: true, description: 'Line of "Nơi nhận" it is sent for.' })
  groupLabel?: string | null;

  @Field(() => BounceType, { nullable: true })
  bounce?: BounceType | null;

  @Field(() => DeliveryType, {
    nullable: true,
    description: 'The mail to the right address that was sent instead.',
  })
  replacedBy?: DeliveryType | null;

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

@InputType({ description: 'The right address of a mail that was refused because of its address.' })
export class CorrectAddressInput implements CorrectAddress {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  address!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether groups that list the wrong address are to list the right one.',
  })
  inGroups!: boolean;
}
