import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import {
  type AppealPoint,
  AppealResolution,
} from '../../schema/assessment-verification/appeal.entity.js';

registerEnumType(AppealResolution, {
  name: 'AppealResolution',
  description: 'Whether an appeal was granted, in part or not at all.',
});

@ObjectType('AssessmentAppeal', {
  description: 'What an organization contests of its verification, and what came of it.',
  simpleResolvers: true,
})
export class AssessmentAppealType {
  @Field(() => ID)
  id!: string;

  @Field(() => [GraphQLJSON], {
    description:
      '{ criterion, grounds, evidenceIds, before, after }; after is null until resolved.',
  })
  points!: AppealPoint[];

  @Field(() => GraphQLDateTimeISO)
  filedAt!: string;

  @Field(() => String, { nullable: true, description: 'Name of who filed it.' })
  filedBy?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'Last day for its resolution.' })
  dueBy!: string;

  @Field(() => AppealResolution, { nullable: true })
  resolution?: AppealResolution | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  resolvedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who resolved it.' })
  resolvedBy?: string | null;
}
