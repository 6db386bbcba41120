import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { ConfirmSuccession, WithdrawSuccession } from './minute.service.js';
import type { HandOverOrganization } from './succession.service.js';

@InputType({ description: 'Which secretary leaves, who comes, and from which day on.' })
export class HandOverOrganizationInput implements HandOverOrganization {
  @Field(() => ID, { description: 'Membership of the secretary who leaves.' })
  membershipId!: string;

  @Field(() => ID, { nullable: true, description: 'Who comes, if the committee knows them.' })
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Else the address an invitation goes to; who leaves stays until it is taken up.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'With the address: whom to invite.' })
  fullName?: string | null;

  @Field(() => String, { description: 'Position of the one who comes.' })
  title!: string;

  @Field(() => GraphQLLocalDate, {
    description: "First day of the one who comes; the other's last day is the one before.",
  })
  startsOn!: string;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}

@InputType({ description: 'Which hand-over the receiver confirms.' })
export class ConfirmSuccessionInput implements ConfirmSuccession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'What the receiver says about it.' })
  remark?: string | null;
}

@InputType({ description: 'Which hand-over is taken back, and why.' })
export class WithdrawSuccessionInput implements WithdrawSuccession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}
