import type { ourQueries } from './our-queries.js';

/** The same reads as PostGraphile offers them with its amber preset and our tables. */
export const postgraphileQueries: typeof ourQueries = {
  page: /* GraphQL */ `
    query ($roundId: UUID!, $offset: Int!) {
      allSubmissions(
        first: 20
        offset: $offset
        condition: { roundId: $roundId }
        orderBy: [PLACE_ASC]
      ) {
        totalCount
        nodes {
          rowId
          state
          organizationByCommitteeIdAndOrganizationId {
            rowId
            name
            shortName
          }
          reportRoundByCommitteeIdAndRoundId {
            label
          }
          figuresByCommitteeIdAndOrganizationIdAndSubmissionId {
            nodes {
              numerator
              denominator
              value
              cases
              category
              indicatorByCommitteeIdAndIndicatorId {
                code
              }
            }
          }
        }
      }
    }
  `,
  form: /* GraphQL */ `
    query ($committeeId: UUID!, $organizationId: UUID!, $id: UUID!) {
      submissionByCommitteeIdAndOrganizationIdAndRowId(
        committeeId: $committeeId
        organizationId: $organizationId
        rowId: $id
      ) {
        rowId
        version
        state
        edition
        late
        returnReason
        organizationByCommitteeIdAndOrganizationId {
          rowId
          name
        }
        reportRoundByCommitteeIdAndRoundId {
          label
          organizationDueAt
          reportTemplateByCommitteeIdAndTemplateId {
            name
            indicatorsByCommitteeIdAndTemplateId {
              nodes {
                rowId
                code
                sectionCode
                label
                aggregation
                unit
                numeratorLabel
                denominatorLabel
                required
                categories
              }
            }
          }
        }
        figuresByCommitteeIdAndOrganizationIdAndSubmissionId {
          nodes {
            rowId
            numerator
            denominator
            value
            cases
            category
            explanation
            indicatorId
          }
        }
        previousFigures {
          nodes {
            numerator
            denominator
            value
            cases
            category
            indicatorId
          }
        }
        narrativesByCommitteeIdAndOrganizationIdAndSubmissionId {
          nodes {
            sectionCode
            kind
            choiceCode
            text
          }
        }
      }
    }
  `,
  cockpit: /* GraphQL */ `
    query ($roundId: UUID!) {
      allSubmissions(first: 100, condition: { roundId: $roundId }, orderBy: [PLACE_ASC]) {
        totalCount
        nodes {
          rowId
          state
          late
          contact
          organizationByCommitteeIdAndOrganizationId {
            rowId
            shortName
            hostType
          }
        }
      }
    }
  `,
  sources: /* GraphQL */ `
    query ($reportId: UUID!, $code: String!) {
      allReportSources(
        first: 100
        condition: { reportId: $reportId, indicatorCode: $code }
        orderBy: [PLACE_ASC]
      ) {
        totalCount
        nodes {
          rowId
          edition
          accepted
          numerator
          denominator
          value
          cases
          category
          organizationByCommitteeIdAndOrganizationId {
            rowId
            shortName
          }
        }
      }
    }
  `,
  search: /* GraphQL */ `
    query ($search: String!) {
      searchOrganizations(first: 25, search: $search) {
        totalCount
        nodes {
          rowId
          code
          name
          shortName
          kind
          hostType
          place
        }
      }
    }
  `,
};
