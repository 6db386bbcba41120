import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OrganizationKind } from '../../schema/organization/organization.entity.js';
import { HostType } from '../../schema/template/template.model.js';
import type { Contact, Facts } from './organization-facts.js';
import type {
  CreateOrganization,
  EditOrganization,
  RecordHeadcount,
} from './organization.service.js';

@InputType({ description: 'Which organizations: all conditions together.' })
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or code; accents do not matter.',
  })
  search?: string;

  @Field(() => OrganizationKind, { nullable: true })
  kind?: OrganizationKind;

  @Field(() => HostType, { nullable: true })
  hostType?: HostType;

  @Field(() => ID, { nullable: true })
  clusterId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it exists today.' })
  open?: boolean;
}

@InputType({ description: 'What an organization is called and where it belongs.' })
export class OrganizationFactsInput implements Facts {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => OrganizationKind)
  kind!: OrganizationKind;

  @Field(() => HostType)
  hostType!: HostType;

  @Field(() => String, { nullable: true })
  hostName?: string | null;

  @Field(() => String)
  issuerSuperior!: string;

  @Field(() => String)
  issuerName!: string;

  @Field(() => String)
  abbreviation!: string;

  @Field(() => String)
  place!: string;

  @Field(() => ID, { nullable: true })
  clusterId?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;
}

@InputType({ description: 'How to reach the office; of a person the name and position alone.' })
class ContactInput implements Contact {
  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  contactName?: string | null;

  @Field(() => String, { nullable: true })
  contactPosition?: string | null;
}

@InputType({ description: 'A new organization.' })
export class CreateOrganizationInput extends ContactInput implements CreateOrganization {
  @Field(() => String, { description: 'Permanent: letters without accents, digits, . _ / -' })
  code!: string;

  @Field(() => OrganizationFactsInput)
  facts!: OrganizationFactsInput;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; not ahead.' })
  openedOn?: string | null;
}

@InputType({
  description: "A change of an organization's facts from a day on, and of its contacts.",
})
export class EditOrganizationInput extends ContactInput implements EditOrganization {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OrganizationFactsInput)
  facts!: OrganizationFactsInput;

  @Field(() => GraphQLLocalDate, { description: 'First day the facts hold; not ahead.' })
  validFrom!: string;
}

@InputType({ description: 'Counts of one day; those of the same day are corrected.' })
export class RecordHeadcountInput implements RecordHeadcount {
  @Field(() => ID, { description: 'The organization.' })
  id!: string;

  @Field(() => GraphQLLocalDate)
  asOf!: string;

  @Field(() => Int)
  membersTotal!: number;

  @Field(() => Int, { nullable: true })
  membersExempt?: number | null;

  @Field(() => Int, { nullable: true })
  staffTotal?: number | null;

  @Field(() => Int, { nullable: true })
  subCells?: number | null;
}
