export const DISPATCH_PREVIEW = /* GraphQL */ `
  query DispatchPreview($documentId: ID!) {
    dispatchPreview(documentId: $documentId) {
      fingerprint
      subject
      lines
      attachments {
        kind
        name
        bytes
      }
      groups {
        label
        note
        addressees {
          name
          address
        }
        elsewhere
      }
      total
      printedDiffers
    }
  }
`;

export const RELEASE_DOCUMENT = /* GraphQL */ `
  mutation ReleaseDocument($id: ID!, $fingerprint: String!) {
    releaseDocument(id: $id, fingerprint: $fingerprint) {
      id
    }
  }
`;

export const HOLD_DOCUMENT = /* GraphQL */ `
  mutation HoldDocument($id: ID!, $reason: String!) {
    holdDocument(id: $id, reason: $reason) {
      id
    }
  }
`;

export const END_DOCUMENT_HOLD = /* GraphQL */ `
  mutation EndDocumentHold($id: ID!) {
    endDocumentHold(id: $id) {
      id
    }
  }
`;
