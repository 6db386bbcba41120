import { Field, Int, ObjectType } from 'type-graphql';
import { HostType } from '../../schema/template/template.model.js';

const POINTS = 'Thousandths of a point.';

@ObjectType('StandingPart', {
  description: 'Own verified points beside the quartiles of organizations of the same kind.',
  simpleResolvers: true,
})
export class StandingPart {
  @Field(() => String, { nullable: true, description: 'Code of the standard; null: the total.' })
  standard!: string | null;

  @Field(() => Int, { description: POINTS })
  points!: number;

  @Field(() => Int, { description: POINTS })
  maximum!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there are; null where they are fewer than five, so the three below.',
  })
  organizations!: number | null;

  @Field(() => Int, { nullable: true, description: 'A quarter is at or below.' })
  lower!: number | null;

  @Field(() => Int, { nullable: true, description: 'Half are at or below.' })
  median!: number | null;

  @Field(() => Int, { nullable: true, description: 'Three quarters are at or below.' })
  upper!: number | null;
}

@ObjectType('AssessmentStanding', {
  description: 'How an organization did among its like, of whom nobody is named.',
  simpleResolvers: true,
})
export class AssessmentStanding {
  @Field(() => HostType, { description: 'Whom it is compared with.' })
  hostType!: HostType;

  @Field(() => [StandingPart], { description: 'The total first; empty before it is verified.' })
  parts!: StandingPart[];
}
