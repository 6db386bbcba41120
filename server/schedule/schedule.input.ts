import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoundKind } from '../../schema/round/round.model.js';
import { Roll } from '../../schema/schedule/schedule.model.js';
import { PlaceholderInput } from '../round/round.input.js';

@InputType({ description: 'How an instant follows from the last day of the period.' })
export class DateRuleInput {
  @Field(() => Int, { defaultValue: 0 })
  months!: number;

  @Field(() => Int)
  day!: number;

  @Field(() => String, { description: '"17:00".' })
  time!: string;

  @Field(() => Roll)
  roll!: Roll;
}

@InputType({ description: 'A rule for every instant; the lock and the superior may be left out.' })
export class ScheduleRulesInput {
  @Field(() => DateRuleInput)
  opensAt!: DateRuleInput;

  @Field(() => DateRuleInput)
  cutoffAt!: DateRuleInput;

  @Field(() => DateRuleInput)
  organizationDueAt!: DateRuleInput;

  @Field(() => DateRuleInput, { nullable: true })
  lockedAt?: DateRuleInput | null;

  @Field(() => DateRuleInput)
  committeeDueAt!: DateRuleInput;

  @Field(() => DateRuleInput, { nullable: true })
  superiorDueAt?: DateRuleInput | null;
}

@InputType({ description: 'An entry of the year wheel as it is to be.' })
export class SaveReportScheduleInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version that was read.' })
  version?: number | null;

  @Field(() => String)
  name!: string;

  @Field(() => RoundKind)
  kind!: RoundKind;

  @Field(() => String)
  templateCode!: string;

  @Field(() => String, { description: '{month}, {quarter}, {year}: of the period’s last day.' })
  label!: string;

  @Field(() => Int)
  periodMonths!: number;

  @Field(() => Int)
  everyMonths!: number;

  @Field(() => GraphQLLocalDate)
  firstOn!: string;

  @Field(() => GraphQLLocalDate)
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validTo?: string | null;

  @Field(() => ScheduleRulesInput)
  rules!: ScheduleRulesInput;

  @Field(() => [Int])
  reminderDays!: number[];

  @Field(() => [Int])
  digestDays!: number[];

  @Field(() => Boolean, { defaultValue: true, description: 'Whether quick figures are sent.' })
  sendsDigest!: boolean;

  @Field(() => [PlaceholderInput], { defaultValue: [] })
  placeholders!: PlaceholderInput[];

  @Field(() => Boolean)
  active!: boolean;
}
