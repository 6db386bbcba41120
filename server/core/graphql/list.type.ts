import { ArgsType, Field, type ClassType, InputType, Int, ObjectType } from 'type-graphql';

/** Order of a list by one of its declared fields. */
@InputType({ description: 'Order of a list by one declared field.' })
export class SortInput {
  @Field(() => String, { description: 'Name of a sortable field of the list.' })
  field!: string;

  @Field(() => Boolean, { defaultValue: false })
  descending!: boolean;
}

/** Page of a list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'Rows of the page, 1 to 100.' })
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Rows to pass over.' })
  offset!: number;

  @Field(() => SortInput, { nullable: true })
  sort?: SortInput;
}

/** The page type of a list: its items and how many there are in all. */
export function pageOf<T extends object>(item: () => ClassType<T>, name: string) {
  @ObjectType(`${name}Page`, { description: `A page of ${name} rows.`, simpleResolvers: true })
  class Page {
    @Field(() => Int, { description: 'Rows in all, whatever the page.' })
    total!: number;

    @Field(() => [item()])
    items!: T[];
  }
  return Page;
}
