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
