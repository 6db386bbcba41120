import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { SuccessionState } from '../../schema/succession/succession.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { InvitationType } from '../invitation/invitation.type.js';
import { MembershipType } from '../membership/member.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { OpenWorkType } from './outlook.type.js';

registerEnumType(SuccessionState, {
  name: 'SuccessionState',
  description:
    'Where a hand-over stands: waiting for who is invited, appointed, confirmed, undone.',
});

@ObjectType('Succession', {
  description: 'An organization goes from one secretary to the next, from a day on.',
  simpleResolvers: true,
})
export class SuccessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => SuccessionState)
  state!: SuccessionState;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => MembershipType, { description: 'The position that ends.' })
  leaving!: MembershipType;

  @Field(() => ID, { nullable: true, description: 'null until an invitation is taken up.' })
  receiverId?: string | null;

  @Field(() => String)
  receiverName!: string;

  @Field(() => InvitationType, {
    nullable: true,
    description: 'How who was not known is asked; null for whoever was.',
  })
  invitation?: InvitationType | null;

  @Field(() => String, { description: 'Position of who comes.' })
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of who comes.' })
  startsOn!: string;

  @Field(() => Boolean, { description: 'Whether that day has come.' })
  begun!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => OpenWorkType, { description: 'What is open in the organization now.' })
  openWork!: OpenWorkType;

  @Field(() => OpenWorkType, {
    nullable: true,
    description: 'What was open when the receiver confirmed.',
  })
  minute?: OpenWorkType | null;

  @Field(() => String, { nullable: true, description: 'What the receiver said about it.' })
  remark?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  confirmedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  withdrawnAt?: string | null;
}

export const SuccessionPage = pageOf(() => SuccessionType, 'Succession');

@InputType({ description: 'Which hand-overs: all conditions together.' })
export class SuccessionFilter {
  @Field(() => [SuccessionState], { nullable: true })
  states?: SuccessionState[];

  @Field(() => ID, { nullable: true })
  inOrganization?: string;
}
