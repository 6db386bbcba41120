import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { WallOutcome, WallWay } from '../../schema/canary/canary.model.js';

registerEnumType(WallOutcome, {
  name: 'WallOutcome',
  description: 'UNPROVEN: nothing got through, but some way could not be tried.',
});
registerEnumType(WallWay, {
  name: 'WallWay',
  description: 'Ways by which the probe tries to cross.',
});

@ObjectType('WallWayResult', { description: 'What came of one way.', simpleResolvers: true })
export class WallWayResultType {
  @Field(() => WallWay)
  way!: WallWay;

  @Field(() => Int, { description: 'Attempts to cross.' })
  tried!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => [String], { description: 'What got through, in words.' })
  leaks!: string[];

  @Field(() => String, { nullable: true, description: 'Why the way proves nothing this time.' })
  fault?: string | null;
}

@ObjectType('WallRun', { description: 'One run of the probe.', simpleResolvers: true })
export class WallRunType {
  @Field(() => GraphQLDateTimeISO)
  startedAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'null while it runs.' })
  finishedAt?: string | null;

  @Field(() => WallOutcome, { nullable: true })
  outcome?: WallOutcome | null;

  @Field(() => [WallWayResultType])
  results!: WallWayResultType[];
}

@ObjectType('OperationsWall', {
  description: 'The wall between tenants, as it was tried.',
  simpleResolvers: true,
})
export class WallType {
  @Field(() => WallOutcome, {
    nullable: true,
    description: 'LEAKS until a later run proves that it holds; null before the first run.',
  })
  outcome?: WallOutcome | null;

  @Field(() => Boolean, { description: 'Whether the last run that proved something is too old.' })
  overdue!: boolean;

  @Field(() => WallRunType, { nullable: true, description: 'The last run that is over.' })
  last?: WallRunType | null;

  @Field(() => WallRunType, { nullable: true, description: 'The last that proved something.' })
  proven?: WallRunType | null;

  @Field(() => [WallRunType], { description: 'Newest first.' })
  runs!: WallRunType[];
}
