import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage } from '../core/read/read.js';
import { organizationRead } from './organization.read.js';
import { OrganizationFilter, OrganizationPage, OrganizationType } from './organization.type.js';

@Authorized()
@Resolver()
export class OrganizationResolver {
  @Query(() => OrganizationPage, { description: 'The register of organizations.' })
  organizations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrganizationFilter, { nullable: true }) filter: OrganizationFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OrganizationType>> {
    const sort = page.sort ?? { field: 'position' };
    return readPage(reader, organizationRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => OrganizationType, { nullable: true, description: 'One organization, or null.' })
  organization(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationType | null> {
    return readOne(reader, organizationRead, id, info);
  }
}
