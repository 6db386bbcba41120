const REMARK = /* GraphQL */ `
  sheet
  cell
  message
`;

export const WORKBOOK_IMPORT = /* GraphQL */ `
  query WorkbookImport($id: ID!) {
    submissionImport(id: $id) {
      id
      submissionId
      fileName
      state
      mayUndo
      changes {
        sheet
        cell
        title
        from
        to
        isAmount
        contested
      }
      faults {
        ${REMARK}
      }
      warnings {
        ${REMARK}
      }
    }
  }
`;

export const LAST_WORKBOOK_IMPORT = /* GraphQL */ `
  query LastWorkbookImport($submissionId: ID!) {
    submissionImports(filter: { submissionId: $submissionId }, first: 1) {
      items {
        id
        fileName
        state
      }
    }
  }
`;

export const COMMIT_WORKBOOK = /* GraphQL */ `
  mutation CommitWorkbook($id: ID!) {
    commitSubmissionImport(id: $id) {
      id
    }
  }
`;

export const UNDO_WORKBOOK = /* GraphQL */ `
  mutation UndoWorkbook($id: ID!) {
    undoSubmissionImport(id: $id) {
      id
    }
  }
`;
