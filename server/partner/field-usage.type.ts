import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeKind } from '../../schema/partner/schema-change.model.js';

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of a field since an older schema.',
});

@ObjectType('ApiFieldUsage', {
  description: 'A field of the schema that a partner app asked for in the last 90 days.',
  simpleResolvers: true,
})
export class ApiFieldUsageType {
  @Field(() => String, { description: '"Organization.name".' })
  field!: string;

  @Field(() => Int, { description: 'Operations that asked for it.' })
  operations!: number;

  @Field(() => Int, { description: 'Days on which it was asked for.' })
  days!: number;

  @Field(() => GraphQLLocalDate)
  lastOn!: string;

  @Field(() => ChangeKind, {
    nullable: true,
    description: 'What has become of it; null where it is as it was.',
  })
  change?: ChangeKind | null;

  @Field(() => String, { nullable: true, description: 'In words for developers.' })
  changeText?: string | null;
}
