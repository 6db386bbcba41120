import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { pageOf } from '../core/graphql/list.type.js';

@ObjectType('AuditEvent', {
  description: 'One step in the life of a record.',
  simpleResolvers: true,
})
export class AuditEventType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  occurredAt!: string;

  @Field(() => String, { nullable: true, description: "null is the worker on the clock's behalf." })
  actorName?: string | null;

  @Field(() => String)
  actorRole!: string;

  @Field(() => String, { description: '"submission.handIn".' })
  action!: string;

  @Field(() => String)
  entity!: string;

  @Field(() => ID)
  entityId!: string;

  @Field(() => String, { nullable: true })
  fromState?: string | null;

  @Field(() => String, { nullable: true })
  toState?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Network an account was used from, as 203.0.113.0/24; null for all other events.',
  })
  network?: string | null;

  @Field(() => Boolean, { description: 'Whether it has been sealed into the hash chain.' })
  sealed!: boolean;
}

export const AuditEventPage = pageOf(() => AuditEventType, 'AuditEvent');

@InputType({ description: 'Which events: all conditions together.' })
export class AuditEventFilter {
  @Field(() => ID, { nullable: true })
  entityId?: string;

  @Field(() => String, { nullable: true })
  entity?: string;
}
