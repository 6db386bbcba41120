import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OrganizationKind } from '../../schema/organization/organization.entity.js';
import { HostType } from '../../schema/template/template.model.js';
import { QualityRankingType } from '../ranking/ranking.type.js';
import { ClusterType } from '../cluster/cluster.type.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description: 'Grassroots committee (đảng bộ) or cell (chi bộ).',
});
registerEnumType(HostType, { name: 'HostType', description: 'Agency, public unit or enterprise.' });

@ObjectType('Headcount', {
  description: 'How many people an organization had on a day; numbers alone.',
  simpleResolvers: true,
})
export class HeadcountType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  asOf!: string;

  @Field(() => Int, { description: 'Party members.' })
  membersTotal!: number;

  @Field(() => Int, { nullable: true, description: 'Of them excused from work and meetings.' })
  membersExempt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Everybody the host employs.' })
  staffTotal?: number | null;

  @Field(() => Int, { nullable: true, description: 'Cells under it.' })
  subCells?: number | null;
}

/** The part of an organization that has validity dates. */
@ObjectType({ simpleResolvers: true })
abstract class DatedFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => OrganizationKind)
  kind!: OrganizationKind;

  @Field(() => HostType)
  hostType!: HostType;

  @Field(() => String, { nullable: true, description: 'The agency, unit or enterprise.' })
  hostName?: string | null;

  @Field(() => String, { description: 'First line at the head of its documents.' })
  issuerSuperior!: string;

  @Field(() => String, { description: 'Second line at the head of its documents.' })
  issuerName!: string;

  @Field(() => String, { description: 'What stands for it in document numbers: "ĐU".' })
  abbreviation!: string;

  @Field(() => String)
  place!: string;

  @Field(() => ClusterType, { nullable: true })
  cluster?: ClusterType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The organization it stands under, where that is not the committee itself.',
  })
  parent?: OrganizationType | null;
}

@ObjectType('OrganizationVersion', {
  description: 'What an organization was called and where it belonged, from a day to a day.',
  simpleResolvers: true,
})
export class OrganizationVersionType extends DatedFacts {
  @Field(() => GraphQLLocalDate, { description: '1930-02-03 stands for "from the beginning".' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is to this day.' })
  validTo?: string | null;
}

@ObjectType('Organization', {
  description: 'A grassroots Party organization (TCCSĐ) under the committee, as it is now.',
  simpleResolvers: true,
})
export class OrganizationType extends DatedFacts {
  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => String, { description: 'Permanent code; names may change.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Of the office.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the office.' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  contactName?: string | null;

  @Field(() => String, { nullable: true })
  contactPosition?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  openedOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day of its existence.' })
  closedOn?: string | null;

  @Field(() => String, { nullable: true })
  closedReason?: string | null;

  @Field(() => HeadcountType, { nullable: true, description: 'Counted last.' })
  headcount?: HeadcountType | null;

  @Field(() => [HeadcountType], { description: 'Newest first.' })
  headcounts!: HeadcountType[];

  @Field(() => [QualityRankingType], { description: 'Newest first.' })
  rankings!: QualityRankingType[];

  @Field(() => [OrganizationVersionType], { description: 'Newest first.' })
  versions!: OrganizationVersionType[];
}

export const OrganizationPage = pageOf(() => OrganizationType, 'Organization');
