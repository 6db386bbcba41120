import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
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

  @Field(() => [PlaceholderInput], { defaultValue: [] })
  placeholders!: PlaceholderInput[];
}
