const FACTS = `
  id version kind title note validFrom validTo holdsToday fileName fileType bytes hasThumbnail
  url documentNumber documentIssuer documentOn createdAt
`;

/** What a picker shows. */
export const FIND_EVIDENCE = /* GraphQL */ `
  query FindEvidence($first: Int!, $offset: Int!, $filter: EvidenceFilter) {
    evidences(first: $first, offset: $offset, filter: $filter) {
      total
      items { ${FACTS} }
    }
  }
`;

export const ADD_LINK = /* GraphQL */ `
  mutation AddEvidenceLink($input: AddEvidenceLinkInput!) {
    addEvidenceLink(input: $input) {
      id
    }
  }
`;

export const ADD_DOCUMENT = /* GraphQL */ `
  mutation AddEvidenceDocument($input: AddEvidenceDocumentInput!) {
    addEvidenceDocument(input: $input) {
      id
    }
  }
`;

export const CHANGE_EVIDENCE = /* GraphQL */ `
  mutation ChangeEvidence($input: ChangeEvidenceInput!) {
    changeEvidence(input: $input) {
      id
      version
    }
  }
`;

export const REMOVE_EVIDENCE = /* GraphQL */ `
  mutation RemoveEvidence($id: ID!) {
    removeEvidence(id: $id)
  }
`;
