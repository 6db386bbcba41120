import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Role } from '../../schema/core/permission.js';
import { SubmissionState } from '../../schema/submission/submission.entity.js';
import type { OpenReport, OpenWork } from '../../schema/succession/succession.model.js';
import type { HeldPosition, SuccessionOutlook } from './outlook.service.js';

@ObjectType('OpenReport', {
  description: 'A report that nobody has taken to its end.',
  simpleResolvers: true,
})
export class OpenReportType implements OpenReport {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => String, { description: 'Label of its round.' })
  round!: string;

  @Field(() => SubmissionState)
  state!: OpenReport['state'];

  @Field(() => GraphQLDateTimeISO)
  dueAt!: string;
}

@ObjectType('WorkHandedOver', {
  description: 'What goes over with an organization: counts, and the reports that fall due first.',
  simpleResolvers: true,
})
export class OpenWorkType implements OpenWork {
  @Field(() => Int, { description: 'Reports to be written.' })
  toWrite!: number;

  @Field(() => Int, { description: 'Reports that came back to be corrected.' })
  returned!: number;

  @Field(() => Int, { description: 'Reports handed in and not judged yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Of those to write or correct, past their day.' })
  overdue!: number;

  @Field(() => Int, { description: 'People with a position in the organization.' })
  people!: number;

  @Field(() => [OpenReportType], { description: 'At most fifty, the first due first.' })
  reports!: OpenReport[];
}

@ObjectType('HeldPosition', { description: 'A position, in words.', simpleResolvers: true })
export class HeldPositionType implements HeldPosition {
  @Field(() => String)
  fullName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'null is the committee itself.' })
  place!: string | null;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'null is without end.' })
  endsOn!: string | null;
}

@ObjectType('SuccessionOutlook', {
  description: 'What the hand-over of an organization would bring.',
  simpleResolvers: true,
})
export class SuccessionOutlookType implements SuccessionOutlook {
  @Field(() => HeldPositionType, { description: 'The position that ends.' })
  leaving!: HeldPosition;

  @Field(() => [HeldPositionType], { description: 'Further positions of who leaves; they go on.' })
  remaining!: HeldPosition[];

  @Field(() => [HeldPositionType], {
    description: 'Other secretaries and deputies of the organization, in force or to come.',
  })
  deputies!: HeldPosition[];

  @Field(() => OpenWorkType)
  work!: OpenWork;
}
