export const RANKING_SUMMARY = /* GraphQL */ `
  query RankingSummary($year: Int!) {
    qualityRankingSummary(year: $year) {
      year
      organizations
      levels {
        level
        organizations
      }
      quota {
        level
        percent
        of
        limit
        count
        source
        certain
      }
    }
  }
`;

export const RECORD_RANKINGS = /* GraphQL */ `
  mutation RecordQualityRankings($input: RecordQualityRankingsInput!) {
    recordQualityRankings(input: $input)
  }
`;
