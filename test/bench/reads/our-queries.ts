/** The reads as a client of ours asks them. */
export const ourQueries = {
  page: /* GraphQL */ `
    query ($roundId: ID!, $offset: Int!) {
      submissions(first: 20, offset: $offset, filter: { roundId: $roundId }) {
        total
        items {
          id
          state
          organization {
            id
            name
            shortName
          }
          round {
            label
          }
          figures {
            numerator
            denominator
            value
            cases
            category
            indicator {
              code
            }
          }
        }
      }
    }
  `,
  form: /* GraphQL */ `
    query ($id: ID!) {
      submission(id: $id) {
        id
        version
        state
        edition
        late
        returnReason
        organization {
          id
          name
        }
        round {
          label
          organizationDueAt
          template {
            name
            indicators {
              id
              code
              sectionCode
              label
              aggregation
              unit
              numeratorLabel
              denominatorLabel
              required
              categories {
                code
                label
              }
            }
          }
        }
        figures {
          id
          numerator
          denominator
          value
          cases
          category
          explanation
          indicator {
            id
          }
        }
        previousFigures {
          numerator
          denominator
          value
          cases
          category
          indicator {
            id
          }
        }
        narratives {
          sectionCode
          kind
          choiceCode
          text
        }
      }
    }
  `,
  cockpit: /* GraphQL */ `
    query ($roundId: ID!) {
      submissions(first: 100, filter: { roundId: $roundId }, sort: { field: "organization" }) {
        total
        items {
          id
          state
          late
          contact
          organization {
            id
            shortName
            hostType
          }
        }
      }
    }
  `,
  sources: /* GraphQL */ `
    query ($reportId: ID!, $code: String!) {
      reportSources(first: 100, filter: { reportId: $reportId, indicatorCode: $code }) {
        total
        items {
          id
          edition
          accepted
          numerator
          denominator
          value
          cases
          category
          organization {
            id
            shortName
          }
        }
      }
    }
  `,
  search: /* GraphQL */ `
    query ($search: String!) {
      organizations(first: 25, filter: { search: $search }) {
        total
        items {
          id
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
