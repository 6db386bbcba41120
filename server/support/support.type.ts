import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import type { EnterOrganization } from './support.service.js';

@ObjectType('SupportAccess', {
  description: "Somebody of the committee looks at an organization's view: who, why, how long.",
  simpleResolvers: true,
})
export class SupportAccessType {
  @Field(() => ID, { description: 'Sent as X-Support-Id to look.' })
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO)
  endsAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When they left before that.' })
  endedAt?: string | null;

  @Field(() => Boolean, { description: 'Whether it goes on.' })
  open!: boolean;
}

export const SupportAccessPage = pageOf(() => SupportAccessType, 'SupportAccess');

@InputType({ description: 'Which accesses: all conditions together.' })
export class SupportAccessFilter {
  @Field(() => ID, { nullable: true })
  inOrganization?: string;
}

@InputType({ description: 'Which organization, why, and for how many hours.' })
export class EnterOrganizationInput implements EnterOrganization {
  @Field(() => ID)
  inOrganization!: string;

  @Field(() => String, { description: 'Told to the organization, and kept in the audit log.' })
  reason!: string;

  @Field(() => Int, { description: 'At most what the committee has set, four by default.' })
  hours!: number;
}
