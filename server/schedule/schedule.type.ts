import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundKind } from '../../schema/round/round.model.js';
import { Roll } from '../../schema/schedule/schedule.model.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(Roll, {
  name: 'Roll',
  description: 'Where a date goes that falls on a day off: NEXT or PREVIOUS working day, or NONE.',
});

/** What becomes of a coming round; the use case has the same words. */
export const PlannedChange = {
  NEW: 'NEW',
  SAME: 'SAME',
  CHANGED: 'CHANGED',
  REMOVED: 'REMOVED',
  BEGUN: 'BEGUN',
} as const;
export type PlannedChange = (typeof PlannedChange)[keyof typeof PlannedChange];
registerEnumType(PlannedChange, {
  name: 'PlannedChange',
  description: 'What saving an entry does to a round; one that has BEGUN stays as it is.',
});

@ObjectType('DateRule', {
  description: 'How an instant of a round follows from the last day of its period.',
  simpleResolvers: true,
})
export class DateRuleType {
  @Field(() => Int, { description: 'Months after the one in which the period ends.' })
  months!: number;

  @Field(() => Int, { description: 'Day of the month; in a shorter month its last day.' })
  day!: number;

  @Field(() => String, { description: 'Time of day at the committee: "17:00".' })
  time!: string;

  @Field(() => Roll)
  roll!: Roll;
}

@ObjectType('ScheduleRules', {
  description: 'A rule for every instant of a round.',
  simpleResolvers: true,
})
export class ScheduleRulesType {
  @Field(() => DateRuleType)
  opensAt!: DateRuleType;

  @Field(() => DateRuleType)
  cutoffAt!: DateRuleType;

  @Field(() => DateRuleType)
  organizationDueAt!: DateRuleType;

  @Field(() => DateRuleType, { nullable: true })
  lockedAt!: DateRuleType | null;

  @Field(() => DateRuleType)
  committeeDueAt!: DateRuleType;

  @Field(() => DateRuleType, { nullable: true })
  superiorDueAt!: DateRuleType | null;
}

@ObjectType({ description: 'A text for a placeholder of the template.', simpleResolvers: true })
export class PlaceholderText {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('ReportSchedule', {
  description: 'An entry of the year wheel: rounds of one kind that come again and again.',
  simpleResolvers: true,
})
export class ScheduleType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => RoundKind)
  kind!: RoundKind;

  @Field(() => String, { description: 'Its rounds take the newest published version.' })
  templateCode!: string;

  @Field(() => String, { nullable: true, description: 'null where none is published.' })
  templateName!: string | null;

  @Field(() => String, { description: 'Name of its rounds, with {month}, {quarter}, {year}.' })
  label!: string;

  @Field(() => Int)
  periodMonths!: number;

  @Field(() => Int, { description: 'Months from one period to the next.' })
  everyMonths!: number;

  @Field(() => GraphQLLocalDate, { description: 'First day of one of its periods.' })
  firstOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Periods that end from this day on.' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Up to this day; null for ever.' })
  validTo!: string | null;

  @Field(() => ScheduleRulesType)
  rules!: ScheduleRulesType;

  @Field(() => [Int], { description: 'Days before the due date with a reminder; negative after.' })
  reminderDays!: number[];

  @Field(() => [Int], { description: 'Days before the due date with quick figures.' })
  digestDays!: number[];

  @Field(() => Boolean, { description: 'Whether quick figures are sent on those days.' })
  sendsDigest!: boolean;

  @Field(() => [PlaceholderText])
  placeholders!: PlaceholderText[];

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When its next round opens.' })
  nextOpensAt!: string | null;
}

export const SchedulePage = pageOf(() => ScheduleType, 'ReportSchedule');

@ObjectType({ description: 'The dates of a round.', simpleResolvers: true })
export class RoundDatesType {
  @Field(() => String)
  label!: string;

  @Field(() => GraphQLLocalDate)
  startOn!: string;

  @Field(() => GraphQLLocalDate)
  endOn!: string;

  @Field(() => GraphQLDateTimeISO)
  opensAt!: Date;

  @Field(() => GraphQLDateTimeISO)
  cutoffAt!: Date;

  @Field(() => GraphQLDateTimeISO)
  organizationDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  lockedAt?: Date | null;

  @Field(() => GraphQLDateTimeISO)
  committeeDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  superiorDueAt?: Date | null;
}

@ObjectType('PlannedRound', {
  description: 'A coming round, and what saving the entry does to it.',
  simpleResolvers: true,
})
export class PlannedRoundType {
  @Field(() => PlannedChange)
  change!: PlannedChange;

  @Field(() => RoundDatesType, { nullable: true, description: 'As planned; null for a new one.' })
  before!: RoundDatesType | null;

  @Field(() => RoundDatesType, {
    nullable: true,
    description: 'As it will be; null where it is taken off the wheel or has begun.',
  })
  after!: RoundDatesType | null;
}
