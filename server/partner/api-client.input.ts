import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DescribeApiClient } from './api-client.service.js';

@InputType({ description: 'What is opened to a partner app, and in which bounds.' })
export class ApiClientInput implements DescribeApiClient {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Mail address of whoever answers for it at the partner.' })
  contact!: string;

  @Field(() => [String], {
    description:
      'Of document:read, organization:read, report:read, round:read and submission:read.',
  })
  scopes!: string[];

  @Field(() => Boolean)
  wholeCommittee!: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'Where the whole committee is not opened.' })
  organizations!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Networks as CIDR; none is every one.' })
  addresses!: string[];

  @Field(() => Int, { description: 'Points of cost a day.' })
  dailyBudget!: number;

  @Field(() => Int)
  ratePerMinute!: number;
}

@InputType({ description: 'A partner app as it is to be from now on.' })
export class ChangeApiClientInput extends ApiClientInput {
  @Field(() => ID)
  id!: string;
}

@InputType({ description: 'A new key of a partner app.' })
export class CreateApiKeyInput {
  @Field(() => ID)
  clientId!: string;

  @Field(() => GraphQLLocalDate, { description: 'The first day it is no good: a year at most.' })
  expiresOn!: string;
}
