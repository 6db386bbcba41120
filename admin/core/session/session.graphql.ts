export const CHOOSE_LANGUAGE = /* GraphQL */ `
  mutation ChooseLanguage($language: Language!) {
    chooseLanguage(language: $language)
  }
`;

export const ME = /* GraphQL */ `
  query Me {
    me {
      id
      fullName
      email
      language
      hasSecondFactor
      memberships {
        id
        role
        title
        committeeId
        committeeName
        organizationId
        organizationName
        permissions
        needsSecondFactor
      }
      support {
        id
        membershipId
        organizationId
        organizationName
        endsAt
        permissions
      }
    }
  }
`;
