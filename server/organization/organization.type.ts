import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { OrganizationKind } from '../../schema/organization/organization.entity.js';
import { HostType } from '../../schema/template/template.model.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'Grassroots committee (đảng bộ) or cell (chi bộ).',
});
registerEnumType(HostType, { name: 'HostType', description: 'Agency, public unit or enterprise.' });

@ObjectType('Organization', {
  description: 'A grassroots Party organization (TCCSĐ) under the committee.',
  simpleResolvers: true,
})
export class OrganizationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Permanent code; names may change.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => OrganizationKind)
  kind!: OrganizationKind;

  @Field(() => HostType)
  hostType!: HostType;

  @Field(() => String)
  place!: string;
}

export const OrganizationPage = pageOf(() => OrganizationType, 'Organization');

@InputType({ description: 'Which organizations: all conditions together.' })
export class OrganizationFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name; accents do not matter.' })
  search?: string;

  @Field(() => HostType, { nullable: true })
  hostType?: HostType;
}
