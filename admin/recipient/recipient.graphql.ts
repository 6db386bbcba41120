export const RECIPIENTS = /* GraphQL */ `
  query Recipients {
    recipientGroups(first: 60) {
      items {
        id
        label
        note
        audience
        startsOn
        endsOn
        members {
          id
          name
          address
          startsOn
          endsOn
        }
      }
    }
    committee {
      id
      releasesAtOnce
    }
  }
`;

export const SAVE_GROUP = /* GraphQL */ `
  mutation SaveRecipientGroup($input: SaveRecipientGroupInput!) {
    saveRecipientGroup(input: $input) {
      id
    }
  }
`;

export const MOVE_GROUP = /* GraphQL */ `
  mutation MoveRecipientGroup($id: ID!, $beforeGroupId: ID) {
    moveRecipientGroup(id: $id, beforeGroupId: $beforeGroupId) {
      id
    }
  }
`;

export const REMOVE_GROUP = /* GraphQL */ `
  mutation RemoveRecipientGroup($id: ID!) {
    removeRecipientGroup(id: $id)
  }
`;

export const SAVE_MEMBER = /* GraphQL */ `
  mutation SaveRecipientMember($input: SaveRecipientMemberInput!) {
    saveRecipientMember(input: $input) {
      id
    }
  }
`;

export const REMOVE_MEMBER = /* GraphQL */ `
  mutation RemoveRecipientMember($id: ID!) {
    removeRecipientMember(id: $id) {
      id
    }
  }
`;

export const RELEASE_AT_ONCE = /* GraphQL */ `
  mutation ReleaseAtOnce($atOnce: Boolean!) {
    releaseAtOnce(atOnce: $atOnce) {
      id
      releasesAtOnce
    }
  }
`;
