import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { OrgChangeKind } from '../../../schema/reorganization/reorganization.entity.js';
import type { Flow, Relative } from './flows.js';

@ObjectType('OrganizationFlow', {
  description: 'An organization of a day, or a part of it, and what it has become since.',
  simpleResolvers: true,
})
export class FlowType implements Flow {
  @Field(() => ID)
  fromId!: string;

  @Field(() => String, { description: 'As it was called on the day.' })
  fromName!: string;

  @Field(() => ID, { nullable: true, description: 'Null for what left the committee or ended.' })
  toId!: string | null;

  @Field(() => String, { description: 'As it is called now; empty where it ended.' })
  toName!: string;

  @Field(() => Float, { description: 'Part of the organization that went there, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Members counted last by the day, of that part.' })
  members!: number;

  @Field(() => OrgChangeKind, { nullable: true, description: 'Null where nothing has changed.' })
  kind!: OrgChangeKind | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  effectiveOn!: string | null;

  @Field(() => String, { nullable: true })
  decisionNo!: string | null;
}

@ObjectType('OrganizationRelative', {
  description: 'What an organization came of, or what came of it.',
  simpleResolvers: true,
})
export class RelativeType implements Relative {
  @Field(() => Boolean, { description: 'Whether the other came before.' })
  before!: boolean;

  @Field(() => ID, { nullable: true, description: 'Null for one of another committee.' })
  id!: string | null;

  @Field(() => String, { description: 'Empty where it ended.' })
  name!: string;

  @Field(() => OrgChangeKind)
  kind!: OrgChangeKind;

  @Field(() => Float)
  share!: number;

  @Field(() => GraphQLLocalDate)
  effectiveOn!: string;

  @Field(() => String)
  decisionNo!: string;
}
