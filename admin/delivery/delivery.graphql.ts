export const RESOLVE_DELIVERY = /* GraphQL */ `
  mutation ResolveDelivery($input: ResolveDeliveryInput!) {
    resolveDelivery(input: $input) {
      id
      state
      resolution
    }
  }
`;

export const CORRECT_ADDRESS = /* GraphQL */ `
  mutation CorrectDeliveryAddress($input: CorrectAddressInput!) {
    correctDeliveryAddress(input: $input) {
      id
    }
  }
`;
