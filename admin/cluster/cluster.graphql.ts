export const CLUSTERS = /* GraphQL */ `
  query Clusters {
    emulationClusters(first: 100) {
      items {
        id
        name
        position
        organizations
      }
    }
  }
`;

export const SAVE_CLUSTER = /* GraphQL */ `
  mutation SaveCluster($input: SaveClusterInput!) {
    saveEmulationCluster(input: $input) {
      id
    }
  }
`;

export const REMOVE_CLUSTER = /* GraphQL */ `
  mutation RemoveCluster($id: ID!) {
    removeEmulationCluster(id: $id)
  }
`;
