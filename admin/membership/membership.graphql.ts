export const CHANGE_MEMBERSHIP = /* GraphQL */ `
  mutation ChangeMembership($input: ChangeMembershipInput!) {
    changeMembership(input: $input) {
      id
    }
  }
`;

export const END_MEMBERSHIP = /* GraphQL */ `
  mutation EndMembership($input: EndMembershipInput!) {
    endMembership(input: $input) {
      id
    }
  }
`;

export const APPOINT_MEMBER = /* GraphQL */ `
  mutation AppointMember($input: AppointMemberInput!) {
    appointMember(input: $input) {
      id
    }
  }
`;

export const FIND_ORGANIZATIONS = /* GraphQL */ `
  query FindOrganizations($search: String) {
    organizations(filter: { search: $search }, first: 20) {
      items {
        id
        name
      }
    }
  }
`;

export const ASSIGN_ORGANIZATIONS = /* GraphQL */ `
  mutation AssignOrganizations($input: AssignOrganizationsInput!) {
    assignOrganizations(input: $input) {
      id
    }
  }
`;

export const END_ASSIGNMENT = /* GraphQL */ `
  mutation EndAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      id
    }
  }
`;

export const MEMBERSHIP_CLUSTERS = /* GraphQL */ `
  query MembershipClusters {
    emulationClusters(first: 100) {
      items {
        id
        name
      }
    }
  }
`;

export const FIND_PEOPLE = /* GraphQL */ `
  query FindPeople($search: String) {
    memberships(filter: { search: $search, state: IN_FORCE }, first: 20) {
      items {
        personId
        fullName
        email
      }
    }
  }
`;

export const NAME_ORGANIZATION = /* GraphQL */ `
  query NameOrganization($id: ID!) {
    organization(id: $id) {
      id
      name
    }
  }
`;
