import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Committee', {
  description: 'The supervising Party committee that one acts in.',
  simpleResolvers: true,
})
export class CommitteeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether staff, secretaries and administrators must sign in with a second factor.',
  })
  requiresSecondFactor!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a signed document is mailed without an officer who releases it.',
  })
  releasesAtOnce!: boolean;
}
