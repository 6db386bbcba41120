/** A report's draft with its blocks, and what the sources of a figure need. */
export const COMPOSER = /* GraphQL */ `
  query Composer($id: ID!) {
    report(id: $id) {
      id
      state
      draftNumber
      round {
        id
        label
        template {
          indicators {
            id
            code
            label
            aggregation
            unit
            categories {
              code
              label
            }
          }
        }
      }
      figures {
        id
        indicatorCode
        hostType
        reporting
        numerator
        denominator
        value
        cases
        categories
      }
      blocks {
        id
        version
        key
        source
        generated
        edited
        editedAt
        editedBy {
          id
          fullName
        }
        hidden
        stale
        candidates {
          id
          organizationName
          phrase
          atFirst
        }
        quotes
      }
      comments {
        id
        blockKey
        answersId
        text
        draftNumber
        createdAt
        author {
          id
          fullName
        }
        resolvedAt
        resolvedBy {
          id
          fullName
        }
      }
      readings {
        id
        draftNumber
        lastReadAt
        reader {
          id
          fullName
        }
      }
      lint
      ignoredFindings {
        id
        findingId
        reason
        author {
          id
          fullName
        }
      }
    }
  }
`;

export const OPEN_FINDINGS = /* GraphQL */ `
  query OpenReportFindings($id: ID!) {
    report(id: $id) {
      id
      openFindings
    }
  }
`;

export const IGNORE_FINDING = /* GraphQL */ `
  mutation IgnoreReportFinding($input: IgnoreFindingInput!) {
    ignoreReportFinding(input: $input) {
      id
    }
  }
`;

export const RESTORE_FINDING = /* GraphQL */ `
  mutation RestoreReportFinding($reportId: ID!, $findingId: String!) {
    restoreReportFinding(reportId: $reportId, findingId: $findingId) {
      id
    }
  }
`;

export const EDIT_BLOCK = /* GraphQL */ `
  mutation EditReportBlock($input: BlockInputType!, $content: JSON!) {
    editReportBlock(input: $input, content: $content) {
      id
    }
  }
`;

export const RESET_BLOCK = /* GraphQL */ `
  mutation ResetReportBlock($input: BlockInputType!) {
    resetReportBlock(input: $input) {
      id
    }
  }
`;

export const KEEP_EDITED = /* GraphQL */ `
  mutation KeepEditedReportBlock($input: BlockInputType!) {
    keepEditedReportBlock(input: $input) {
      id
    }
  }
`;

export const HIDE_BLOCK = /* GraphQL */ `
  mutation HideReportBlock($input: BlockInputType!, $hidden: Boolean!) {
    hideReportBlock(input: $input, hidden: $hidden) {
      id
    }
  }
`;

export const MOVE_BLOCK = /* GraphQL */ `
  mutation MoveReportBlock($input: BlockInputType!, $afterId: ID) {
    moveReportBlock(input: $input, afterId: $afterId) {
      id
    }
  }
`;

export const ADD_TEXT = /* GraphQL */ `
  mutation AddReportTextBlock($input: TextBlockInputType!) {
    addReportTextBlock(input: $input) {
      id
    }
  }
`;

export const CHOOSE_QUOTES = /* GraphQL */ `
  mutation ChooseReportQuotes($input: BlockInputType!, $practiceIds: [String!]) {
    chooseReportQuotes(input: $input, practiceIds: $practiceIds) {
      id
    }
  }
`;

export const UNDO = /* GraphQL */ `
  mutation UndoReportChange($reportId: ID!) {
    undoReportChange(reportId: $reportId) {
      id
    }
  }
`;

export const COMMENT = /* GraphQL */ `
  mutation CommentOnReport($input: CommentInput!) {
    commentOnReport(input: $input) {
      id
    }
  }
`;

export const RESOLVE_COMMENT = /* GraphQL */ `
  mutation ResolveReportComment($input: ResolveCommentInput!) {
    resolveReportComment(input: $input) {
      id
    }
  }
`;

export const NOTE_READING = /* GraphQL */ `
  mutation NoteDraftReading($reportId: ID!) {
    noteDraftReading(reportId: $reportId) {
      id
    }
  }
`;

export const EARLIER_DRAFTS = /* GraphQL */ `
  query EarlierDrafts($id: ID!) {
    report(id: $id) {
      id
      drafts {
        id
        number
        keptAt
        body
      }
    }
  }
`;
