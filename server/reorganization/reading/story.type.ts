import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangePart, ChangeStep, ChangeStory } from './change-story.service.js';

@ObjectType('OrgChangePart', {
  description: 'An organization before or after a change.',
  simpleResolvers: true,
})
export class ChangePartType implements ChangePart {
  @Field(() => ID, { nullable: true, description: 'Null for what is not in the register yet.' })
  id!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Members counted last by the day.' })
  members!: number | null;
}

@ObjectType('OrgChangeStep', {
  description: 'A step of a change, as the audit log has it.',
  simpleResolvers: true,
})
export class ChangeStepType implements ChangeStep {
  @Field(() => String, { description: 'The use case: "orgChange.decide".' })
  action!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Who took it.' })
  by!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('OrgChangeStory', {
  description:
    'What a change is about: what was before, what comes of it, and who took which step.',
  simpleResolvers: true,
})
export class ChangeStoryType implements ChangeStory {
  @Field(() => [ChangePartType])
  sources!: ChangePart[];

  @Field(() => [ChangePartType])
  targets!: ChangePart[];

  @Field(() => String, { nullable: true, description: 'Code of the committee that receives.' })
  toCommittee!: string | null;

  @Field(() => [ChangeStepType], { description: 'First to last.' })
  steps!: ChangeStep[];

  @Field(() => Boolean, { description: 'Whether the reader proposed it, and so does not decide.' })
  proposedByReader!: boolean;
}
