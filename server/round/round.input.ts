import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoundKind } from '../../schema/round/round.model.js';
import type { CreateRound } from './round.service.js';

@InputType({ description: 'A value for a placeholder of the template.' })
export class PlaceholderInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@InputType({ description: 'A round as it is planned. Each instant comes after the one before it.' })
export class CreateReportRoundInput implements CreateRound {
  @Field(() => ID)
  templateId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => RoundKind, { defaultValue: RoundKind.AD_HOC })
  kind!: RoundKind;

  @Field(() => ID, { nullable: true, description: 'Its figures are "the last period".' })
  previousRoundId?: string | null;

  @Field(() => GraphQLLocalDate)
  startOn!: string;

  @Field(() => GraphQLLocalDate)
  endOn!: string;

  @Field(() => GraphQLDateTimeISO)
  opensAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Figures count up to this instant.' })
  cutoffAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'At least one working day after the cut-off.' })
  organizationDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The worker consolidates then.' })
  committeeDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'After the committee’s own date; left out where no superior asks.',
  })
  superiorDueAt?: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'After the organizations’ due date. Left out: late hand-ins are taken until the report is issued.',
  })
  lockedAt?: Date | null;

  @Field(() => [Int], {
    defaultValue: [],
    description: 'Days before the organizations’ due date with a reminder; negative is after it.',
  })
  reminderDays!: number[];

  @Field(() => [Int], {
    defaultValue: [],
    description: 'Days before that date with quick figures for the standing committee.',
  })
  digestDays!: number[];

  @Field(() => [PlaceholderInput], { defaultValue: [] })
  placeholders!: PlaceholderInput[];
}
