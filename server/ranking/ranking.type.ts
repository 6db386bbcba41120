import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { QualityLevel } from '../../schema/ranking/ranking.model.js';
import type { RankedOrganization, RecordRankings } from './ranking.service.js';

registerEnumType(QualityLevel, {
  name: 'QualityLevel',
  description: 'Levels of the yearly quality ranking (Quy định 366-QĐ/TW), best first.',
});

@ObjectType('QualityRanking', {
  description: 'How an organization was ranked for a year, and by which decision.',
  simpleResolvers: true,
})
export class QualityRankingType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => QualityLevel)
  level!: QualityLevel;

  @Field(() => String, { description: 'Number of the decision or notice.' })
  decisionNumber!: string;

  @Field(() => GraphQLLocalDate)
  decidedOn!: string;
}

@ObjectType('QualityLevelCount', {
  description: 'Organizations at one level.',
  simpleResolvers: true,
})
export class QualityLevelCount {
  @Field(() => QualityLevel)
  level!: QualityLevel;

  @Field(() => Int)
  organizations!: number;
}

@ObjectType('RankingQuota', {
  description: 'How many organizations may be at a level, and whether more are.',
  simpleResolvers: true,
})
export class RankingQuotaType {
  @Field(() => QualityLevel)
  level!: QualityLevel;

  @Field(() => Int, { description: 'At most this many of a hundred of those at the levels `of`.' })
  percent!: number;

  @Field(() => [QualityLevel])
  of!: QualityLevel[];

  @Field(() => Int, { description: 'Organizations that may be at the level, rounded down.' })
  limit!: number;

  @Field(() => Int, { description: 'Organizations that are.' })
  count!: number;

  @Field(() => String, { description: 'The rule.' })
  source!: string;

  @Field(() => Boolean, { description: 'False where the text of the rule was not seen.' })
  certain!: boolean;
}

@ObjectType('RankingSummary', {
  description: 'The rankings of a year, counted.',
  simpleResolvers: true,
})
export class RankingSummary {
  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'Organizations in the register that existed in the year.' })
  organizations!: number;

  @Field(() => [QualityLevelCount], { description: 'Every level, best first.' })
  levels!: QualityLevelCount[];

  @Field(() => RankingQuotaType, { nullable: true, description: 'null where no rule is known.' })
  quota!: RankingQuotaType | null;
}

@InputType({ description: 'An organization with the level it was ranked at.' })
export class RankedOrganizationInput implements RankedOrganization {
  @Field(() => ID, { description: 'The organization.' })
  id!: string;

  @Field(() => QualityLevel, { nullable: true, description: 'null takes back what was recorded.' })
  level?: QualityLevel | null;

  @Field(() => QualityLevel, {
    nullable: true,
    description: 'Level that was read; another one by now refuses with CHANGED_ELSEWHERE.',
  })
  before?: QualityLevel | null;
}

@InputType({ description: 'A decision on the quality ranking of a year.' })
export class RecordQualityRankingsInput implements RecordRankings {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: 'Number of the decision or notice.' })
  decisionNumber!: string;

  @Field(() => GraphQLLocalDate, { description: 'Not ahead, and not before the year.' })
  decidedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'At least 10 characters, where something recorded is changed or taken back.',
  })
  reason?: string | null;

  @Field(() => [RankedOrganizationInput], { description: 'Up to 200.' })
  rankings!: RankedOrganizationInput[];
}
