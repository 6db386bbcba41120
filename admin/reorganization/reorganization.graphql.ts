const CHANGE = /* GraphQL */ `
  id
  kind
  state
  title
  decisionNo
  effectiveOn
  minuteNo
  executedAt
  handOverState
`;

export const HAND_OVERS = /* GraphQL */ `
  query HandOvers {
    handOvers(first: 50) {
      items {
        id
        fromName
        state
        decisionNo
        effectiveOn
        incoming
        organizations
        members
      }
    }
  }
`;

export const CHANGE_PAGE = /* GraphQL */ `
  query ChangePage($id: ID!) {
    orgChange(id: $id) {
      ${CHANGE}
    }
    orgChangePreview(id: $id) {
      closing
      opening
      members
      memberships
      openWork {
        submissionId
        organization
        round
        state
      }
    }
    orgChangeStory(id: $id) {
      toCommittee
      proposedByReader
      sources {
        id
        code
        name
        members
      }
      targets {
        id
        code
        name
        members
      }
      steps {
        action
        at
        by
        reason
      }
    }
  }
`;

export const PROPOSE_CHANGE = /* GraphQL */ `
  mutation ProposeChange($input: ProposeChangeInput!) {
    proposeOrgChange(input: $input) {
      id
    }
  }
`;

export const DECIDE_CHANGE = /* GraphQL */ `
  mutation DecideChange($input: DecideChangeInput!) {
    decideOrgChange(input: $input) {
      id
    }
  }
`;

export const EXECUTE_CHANGE = /* GraphQL */ `
  mutation ExecuteChange($input: ExecuteChangeInput!) {
    executeOrgChange(input: $input) {
      id
    }
  }
`;

export const HAND_OVER_CHANGE = /* GraphQL */ `
  mutation HandOverChange($id: ID!, $minuteNo: String!) {
    handOverOrgChange(id: $id, minuteNo: $minuteNo) {
      id
    }
  }
`;

export const REVERT_CHANGE = /* GraphQL */ `
  mutation RevertChange($id: ID!, $reason: String!) {
    revertOrgChange(id: $id, reason: $reason) {
      id
    }
  }
`;

export const ANSWER_HAND_OVER = /* GraphQL */ `
  mutation AnswerHandOver($id: ID!, $accept: Boolean!) {
    answerHandOver(id: $id, accept: $accept) {
      id
    }
  }
`;

export const RECEIVE_HAND_OVER = /* GraphQL */ `
  mutation ReceiveHandOver($id: ID!) {
    receiveHandOver(id: $id) {
      id
    }
  }
`;

export const SOURCE_FACTS = /* GraphQL */ `
  query SourceFacts($id: ID!) {
    organization(id: $id) {
      shortName
      kind
      hostType
      hostName
      issuerSuperior
      issuerName
      abbreviation
      place
      cluster {
        id
      }
      parent {
        id
      }
    }
  }
`;

export const GIVE_BACK_HAND_OVER = /* GraphQL */ `
  mutation GiveBackHandOver($id: ID!, $reason: String!) {
    giveBackHandOver(id: $id, reason: $reason) {
      id
    }
  }
`;

export const FLOWS = /* GraphQL */ `
  query Flows($asOf: LocalDate!) {
    organizationFlows(asOf: $asOf) {
      fromId
      fromName
      toId
      toName
      share
      members
      kind
      effectiveOn
      decisionNo
    }
  }
`;
