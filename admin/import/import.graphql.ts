const IMPORT = /* GraphQL */ `
  id
  fileName
  state
  validFrom
  total
  step
  written
  created
  changed
  unchanged
  faulty
  createdAt
  committedAt
`;

export const IMPORTS = /* GraphQL */ `
  query Imports {
    organizationImports(first: 20) {
      items {
        ${IMPORT}
      }
    }
  }
`;

export const IMPORT_PAGE = /* GraphQL */ `
  query ImportPage($id: ID!) {
    organizationImport(id: $id) {
      ${IMPORT}
    }
  }
`;

export const IMPORT_ROWS = /* GraphQL */ `
  query ImportRows($filter: ImportRowFilter!, $offset: Int!) {
    organizationImportRows(filter: $filter, first: 50, offset: $offset) {
      total
      items {
        id
        line
        outcome
        code
        name
        faults {
          field
          message
        }
        changes {
          field
          from
          to
        }
      }
    }
  }
`;

export const COMMIT_IMPORT = /* GraphQL */ `
  mutation CommitImport($id: ID!) {
    commitOrganizationImport(id: $id) {
      id
    }
  }
`;

export const UNDO_IMPORT = /* GraphQL */ `
  mutation UndoImport($id: ID!) {
    undoOrganizationImport(id: $id) {
      id
    }
  }
`;
