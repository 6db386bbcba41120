export const TEMPLATES = /* GraphQL */ `
  query DocumentTemplates {
    documentTemplates(first: 50) {
      items {
        id
        edition
        fileName
        state
        previewState
        createdAt
        activatedAt
        findings {
          code
          isFault
          message
          place {
            part
            paragraph
            excerpt
          }
        }
      }
    }
  }
`;

export const PREVIEW_TEMPLATE = /* GraphQL */ `
  mutation PreviewDocumentTemplate($id: ID!) {
    previewDocumentTemplate(id: $id) {
      id
    }
  }
`;

export const ACTIVATE_TEMPLATE = /* GraphQL */ `
  mutation ActivateDocumentTemplate($id: ID!) {
    activateDocumentTemplate(id: $id) {
      id
    }
  }
`;

export const RETIRE_TEMPLATE = /* GraphQL */ `
  mutation RetireDocumentTemplate($id: ID!) {
    retireDocumentTemplate(id: $id) {
      id
    }
  }
`;
