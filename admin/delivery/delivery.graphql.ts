export const RESOLVE_DELIVERY = /* GraphQL */ `
  mutation ResolveDelivery($input: ResolveDeliveryInput!) {
    resolveDelivery(input: $input) {
      id
      state
      resolution
    }
  }
`;
