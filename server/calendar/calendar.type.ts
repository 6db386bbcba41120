import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('Holiday', {
  description: 'A day on which public bodies depart from the week.',
  simpleResolvers: true,
})
export class HolidayType {
  @Field(() => GraphQLLocalDate)
  date!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'A weekend day that is worked in exchange for another.' })
  worked!: boolean;

  @Field(() => Boolean, { description: 'False where it was not announced yet.' })
  certain!: boolean;
}
