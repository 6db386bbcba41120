/** Everything a report's page shows but its preview. */
export const REPORT = /* GraphQL */ `
  query Report($id: ID!) {
    report(id: $id) {
      id
      state
      draftNumber
      composedAt
      preparedAt
      preparedBy {
        id
        fullName
      }
      approvedAt
      approvedBy {
        id
        fullName
      }
      returnReason
      supersedeReason
      supplements {
        ...Linked
      }
      supplementedBy {
        ...Linked
      }
      supersededBy {
        ...Linked
      }
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
      document {
        id
        number
        symbol
        documentOn
        abstract
        state
        signedAt
        signedBy {
          id
          fullName
        }
        holdReason
        heldAt
        heldBy {
          id
          fullName
        }
        releasedAt
        releasedBy {
          id
          fullName
        }
        files {
          kind
          name
          bytes
          sha256
          template {
            edition
            isUsed
          }
          signatures {
            signer
            subject
            issuer
            serialNumber
            signedAt
            digest
            trust
            wasValid
          }
        }
        proof {
          code
          address
          manifest {
            sha256
            bytes
          }
        }
        reissue {
          state
          askedAt
          endedAt
          files {
            kind
            issued
            kept
            again
          }
        }
        deliveries {
          id
          addresseeName
          address
          state
          sentAt
          nextAttemptAt
          lastError
          resolution
          groupLabel
          replacedBy {
            id
            address
            state
          }
        }
      }
    }
  }

  fragment Linked on LinkedReport {
    id
    draftNumber
    number
    symbol
  }
`;

export const REPORT_PREVIEW = /* GraphQL */ `
  query ReportPreview($id: ID!) {
    report(id: $id) {
      id
      previewHtml
    }
  }
`;

export const REPORT_SOURCES = /* GraphQL */ `
  query ReportSources($reportId: ID!, $indicatorCode: String!, $first: Int!, $offset: Int!) {
    reportSources(
      filter: { reportId: $reportId, indicatorCode: $indicatorCode }
      first: $first
      offset: $offset
    ) {
      total
      items {
        id
        submissionId
        edition
        accepted
        numerator
        denominator
        value
        cases
        category
        organization {
          id
          name
        }
      }
    }
  }
`;

export const CONSOLIDATE_ROUND = /* GraphQL */ `
  mutation ConsolidateRoundAgain($roundId: ID!) {
    consolidateRound(roundId: $roundId) {
      id
      state
    }
  }
`;

export const SEND_FOR_REVIEW = /* GraphQL */ `
  mutation SendReportForReview($id: ID!) {
    sendReportForReview(id: $id) {
      id
      state
    }
  }
`;

export const APPROVE_REPORT = /* GraphQL */ `
  mutation ApproveReport($id: ID!) {
    approveReport(id: $id) {
      id
      state
    }
  }
`;

export const RETURN_REPORT = /* GraphQL */ `
  mutation ReturnReport($id: ID!, $reason: String!) {
    returnReport(id: $id, reason: $reason) {
      id
      state
    }
  }
`;

export const NUMBER_REPORT = /* GraphQL */ `
  mutation NumberReport($id: ID!) {
    numberReport(id: $id) {
      id
      state
    }
  }
`;

export const SIGN_REPORT = /* GraphQL */ `
  mutation SignReport($id: ID!, $password: String!) {
    signReport(id: $id, password: $password) {
      id
      state
    }
  }
`;
