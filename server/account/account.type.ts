import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Languages of the product. */
export const Language = { vi: 'vi', en: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];
registerEnumType(Language, {
  name: 'Language',
  description: 'Languages of the console and of mails that are no documents.',
});

@ObjectType('OwnSession', {
  description: 'A browser in which the person is signed in.',
  simpleResolvers: true,
})
export class OwnSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  startedAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to five minutes.' })
  usedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Network address it was begun from.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' })
  browser!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean;
}
