import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundState } from '../../schema/round/round.entity.js';
import { RoundKind } from '../../schema/round/round.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import { TemplateType } from '../template/template.type.js';

registerEnumType(RoundState, { name: 'RoundState', description: 'States of a report round.' });
registerEnumType(RoundKind, {
  name: 'RoundKind',
  description: 'What a round is for: a period, a review of a resolution, a theme, an occasion.',
});

@ObjectType({
  description:
    'How many organizations of a round are where. Every organization is in one of the states.',
  simpleResolvers: true,
})
export class RoundTally {
  @Field(() => Int, { description: 'Organizations that owe a report: all but the exempt.' })
  expected!: number;

  @Field(() => Int, { description: 'Nothing typed yet.' })
  due!: number;

  @Field(() => Int, { description: 'Of these: looked at by the organization.' })
  opened!: number;

  @Field(() => Int)
  draft!: number;

  @Field(() => Int, { description: 'Handed in, not yet accepted.' })
  submitted!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  exempt!: number;

  @Field(() => Int, { description: 'Of those handed in: after the due instant.' })
  late!: number;

  @Field(() => Int, { description: 'Not handed in though the due instant has passed.' })
  missing!: number;
}

@ObjectType('ReportRound', {
  description:
    'A period for which every organization hands in one report and the committee issues one.',
  simpleResolvers: true,
})
export class RoundType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => RoundKind)
  kind!: RoundKind;

  @Field(() => RoundState)
  state!: RoundState;

  @Field(() => GraphQLLocalDate)
  startOn!: string;

  @Field(() => GraphQLLocalDate)
  endOn!: string;

  @Field(() => GraphQLDateTimeISO)
  opensAt!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'Figures count up to this instant.' })
  cutoffAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    description: 'Later hand-ins are late, and taken until lockedAt.',
  })
  organizationDueAt!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'The worker consolidates then.' })
  committeeDueAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'The committee’s report is due to its superior; null where none asks for it.',
  })
  superiorDueAt!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'Nothing is handed in from then on; null: late hand-ins are taken until the report is issued.',
  })
  lockedAt!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The report of the organization that reads; null for the committee.',
  })
  submissionId!: string | null;

  @Field(() => TemplateType)
  template!: TemplateType;

  @Field(() => RoundTally, {
    description:
      'Counts over the organizations the reader may see: all for the committee, the own for an organization.',
  })
  tally!: RoundTally;
}

export const RoundPage = pageOf(() => RoundType, 'ReportRound');

@InputType('ReportRoundFilter', { description: 'Which rounds: all conditions together.' })
export class RoundFilter {
  @Field(() => [RoundState], { nullable: true })
  states?: RoundState[];

  @Field(() => [RoundKind], { nullable: true })
  kinds?: RoundKind[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Rounds whose last date is on this day or later …',
  })
  from?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '… and that open by this one.' })
  to?: string;
}
