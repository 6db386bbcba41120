export const REISSUE_DOCUMENT = /* GraphQL */ `
  mutation ReissueDocument($id: ID!) {
    reissueDocument(id: $id) {
      id
      reissue {
        state
      }
    }
  }
`;
