import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { AssignedSubject } from '../../schema/assignment/assignment.entity.js';
import { ClusterType } from '../cluster/cluster.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import type { AssignOrganizations } from './assignment.service.js';

registerEnumType(AssignedSubject, {
  name: 'AssignedSubject',
  description: 'What somebody is assigned to.',
});

@ObjectType('Assignment', {
  description: 'What a membership for some organizations alone looks after, and how long.',
  simpleResolvers: true,
})
export class AssignmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => AssignedSubject)
  subjectKind!: AssignedSubject;

  @Field(() => ClusterType, { nullable: true, description: 'With whoever is in it.' })
  cluster?: ClusterType | null;

  @Field(() => OrganizationType, { nullable: true })
  organization?: OrganizationType | null;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;
}

@InputType({ description: 'Which organizations somebody looks after from now on, and why.' })
export class AssignOrganizationsInput implements AssignOrganizations {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => [ID], { description: 'Organizations of the committee; at most 500.' })
  ids!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; null is today.' })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}

@InputType({ description: 'Which assignment ends at once, and why.' })
export class EndAssignmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}
