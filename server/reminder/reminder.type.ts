import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChaseOutcome } from './chase.service.js';

registerEnumType(ChaseOutcome, {
  name: 'ChaseOutcome',
  description:
    'What became of one: CHASED is a mail on its way; ALREADY_TODAY: that organization was mailed.',
});

@ObjectType('ChasedSubmission', {
  description: 'What became of one organization that was chased.',
  simpleResolvers: true,
})
export class ChasedSubmissionType {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => ChaseOutcome)
  outcome!: ChaseOutcome;
}

@ObjectType('ChaseReport', {
  description: 'What became of a chase, counted; one by one where they were named.',
  simpleResolvers: true,
})
export class ChaseReportType {
  @Field(() => Int)
  chased!: number;

  @Field(() => Int, { description: 'Were mailed today at the request of the office.' })
  alreadyToday!: number;

  @Field(() => Int, { description: 'Owe a report and have nobody to write to.' })
  withoutContact!: number;

  @Field(() => [ChasedSubmissionType], { description: 'Empty where none were named.' })
  outcomes!: ChasedSubmissionType[];
}

@ObjectType('QuickFiguresPreview', {
  description: 'The mail of quick figures as it would read now. It replaces no document.',
  simpleResolvers: true,
})
export class QuickFiguresPreviewType {
  @Field(() => String)
  subject!: string;

  @Field(() => [String], { description: 'Paragraphs, the mark at the head and at the foot.' })
  lines!: string[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The next working day on which it is sent; null where none is left.',
  })
  nextOn!: string | null;

  @Field(() => [String], { description: 'Members of the standing committee who get it.' })
  recipients!: string[];
}
