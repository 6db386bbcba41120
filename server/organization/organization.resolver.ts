import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { organizationRead } from './organization.read.js';
import {
  CreateOrganizationInput,
  EditOrganizationInput,
  OrganizationFilter,
  RecordHeadcountInput,
} from './organization.input.js';
import { createOrganization, editOrganization, recordHeadcount } from './organization.service.js';
import { OrganizationPage, OrganizationType } from './organization.type.js';

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

  @Mutation(() => OrganizationType, { description: 'Puts a new organization into the register.' })
  async createOrganization(
    @Arg('input', () => CreateOrganizationInput) input: CreateOrganizationInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationType> {
    const id = await createOrganization(ctx, input);
    return readRequired(reader, organizationRead, id, info);
  }

  @Mutation(() => OrganizationType, {
    description: "Changes an organization's facts from a day on, and its contacts at once.",
  })
  async editOrganization(
    @Arg('input', () => EditOrganizationInput) input: EditOrganizationInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationType> {
    await editOrganization(ctx, input);
    return readRequired(reader, organizationRead, input.id, info);
  }

  @Mutation(() => OrganizationType, {
    description: 'Records how many people an organization had on a day.',
  })
  async recordHeadcount(
    @Arg('input', () => RecordHeadcountInput) input: RecordHeadcountInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationType> {
    await recordHeadcount(ctx, input);
    return readRequired(reader, organizationRead, input.id, info);
  }
}
