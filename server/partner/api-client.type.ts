import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';

/** What a key is good for. */
export const ApiKeyState = { LIVE: 'LIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const;
export type ApiKeyState = (typeof ApiKeyState)[keyof typeof ApiKeyState];

registerEnumType(ApiKeyState, {
  name: 'ApiKeyState',
  description: 'Only a live key is let in.',
});

@ObjectType('ApiKey', {
  description: 'A key of a partner app, without its secret: that is told once, when it is made.',
  simpleResolvers: true,
})
export class ApiKeyType {
  @Field(() => ID, { description: 'Also the middle part of the key.' })
  id!: string;

  @Field(() => ApiKeyState)
  state!: ApiKeyState;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO)
  expiresAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  revokedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'To within five minutes.' })
  lastUsedAt?: string | null;
}

@ObjectType('ApiUsage', {
  description: 'What a partner app asked on one day under one operation name.',
  simpleResolvers: true,
})
export class ApiUsageType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "A day of the committee's time zone." })
  day!: string;

  @Field(() => String, { description: 'Name in the query; a dash where it has none.' })
  operation!: string;

  @Field(() => Int)
  requests!: number;

  @Field(() => Int, { description: 'Points of cost.' })
  cost!: number;

  @Field(() => Int, { description: 'Of the requests: answered with an error.' })
  errors!: number;

  @Field(() => Int, { description: 'Of the requests: turned away by the rate or the budget.' })
  refused!: number;
}

@ObjectType('ApiClient', {
  description: "A partner's program that reads the committee's figures by this API.",
  simpleResolvers: true,
})
export class ApiClientType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Mail address of whoever answers for it at the partner.' })
  contact!: string;

  @Field(() => [String], { description: 'What it may do, as noun:read.' })
  scopes!: string[];

  @Field(() => Boolean, { description: 'False: only the organizations listed are opened to it.' })
  wholeCommittee!: boolean;

  @Field(() => [OrganizationType], { description: 'Empty where the whole committee is opened.' })
  organizations!: OrganizationType[];

  @Field(() => [String], { description: 'Networks it may ask from, as CIDR; none is every one.' })
  addresses!: string[];

  @Field(() => Int, { description: "Points of cost a day of the committee's time zone." })
  dailyBudget!: number;

  @Field(() => Int)
  ratePerMinute!: number;

  @Field(() => Int, { description: 'Points of cost used up today.' })
  spentToday!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  lastUsedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Shut out since then.' })
  disabledAt?: string | null;

  @Field(() => String, { nullable: true })
  disabledReason?: string | null;

  @Field(() => [ApiKeyType], { description: 'Newest first.' })
  keys!: ApiKeyType[];

  @Field(() => [ApiUsageType], { description: 'Of the last days, newest first.' })
  usage!: ApiUsageType[];

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

export const ApiClientPage = pageOf(() => ApiClientType, 'ApiClient');

@ObjectType('ShownApiKey', {
  description: 'A new key. Its text is told in this answer and never again.',
  simpleResolvers: true,
})
export class ShownApiKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  clientId!: string;

  @Field(() => String, { description: 'To be sent as "Authorization: Bearer …" and kept secret.' })
  key!: string;
}
