const DATED = /* GraphQL */ `
  name
  shortName
  kind
  hostType
  hostName
  issuerSuperior
  issuerName
  abbreviation
  place
  cluster {
    id
    name
  }
  parent {
    id
    name
  }
`;

export const ORGANIZATION_PAGE = /* GraphQL */ `
  query OrganizationPage($id: ID!) {
    organization(id: $id) {
      id
      version
      code
      openedOn
      closedOn
      closedReason
      phone
      email
      contactName
      contactPosition
      ${DATED}
      headcounts {
        id
        asOf
        membersTotal
        membersExempt
        staffTotal
        subCells
      }
      rankings {
        id
        year
        level
        decisionNumber
        decidedOn
      }
      versions {
        id
        validFrom
        validTo
        ${DATED}
      }
    }
  }
`;

export const REGISTER_CHOICES = /* GraphQL */ `
  query RegisterChoices {
    emulationClusters(first: 100) {
      items {
        id
        name
      }
    }
  }
`;

export const SEARCH_ORGANIZATIONS = /* GraphQL */ `
  query SearchOrganizations($search: String!) {
    organizations(first: 10, filter: { search: $search, open: true }) {
      items {
        id
        name
      }
    }
  }
`;

export const CREATE_ORGANIZATION = /* GraphQL */ `
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      id
    }
  }
`;

export const EDIT_ORGANIZATION = /* GraphQL */ `
  mutation EditOrganization($input: EditOrganizationInput!) {
    editOrganization(input: $input) {
      id
    }
  }
`;

export const RECORD_HEADCOUNT = /* GraphQL */ `
  mutation RecordHeadcount($input: RecordHeadcountInput!) {
    recordHeadcount(input: $input) {
      id
    }
  }
`;

export const RELATIVES = /* GraphQL */ `
  query Relatives($id: ID!) {
    organizationRelatives(id: $id) {
      before
      id
      name
      kind
      effectiveOn
      decisionNo
    }
  }
`;
