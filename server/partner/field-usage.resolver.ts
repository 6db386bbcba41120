import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { fieldUsage } from './field-usage.js';
import { ApiFieldUsageType } from './field-usage.type.js';

@Authorized()
@Resolver()
export class FieldUsageResolver {
  @Query(() => [ApiFieldUsageType], {
    description: 'Fields of the schema that a partner app asked for in the last 90 days.',
  })
  apiFieldUsage(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() { reader }: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ApiFieldUsageType[]> {
    return fieldUsage(reader, clientId, schema);
  }
}
