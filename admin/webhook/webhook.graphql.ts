const ROW = /* GraphQL */ `
  fragment WebhookRow on Webhook {
    id
    url
    events
    disabledAt
    disabledBecause
    waiting
    lastSentAt
  }
`;

export const WEBHOOKS = /* GraphQL */ `
  query AppWebhooks($clientId: ID!) {
    webhooks(clientId: $clientId, first: 50) {
      items {
        ...WebhookRow
      }
    }
  }
  ${ROW}
`;

export const WEBHOOK = /* GraphQL */ `
  query Webhook($id: ID!) {
    webhook(id: $id) {
      ...WebhookRow
      bothSignUntil
      client {
        id
        name
      }
    }
  }
  ${ROW}
`;

export const REPLAY_COUNT = /* GraphQL */ `
  query WebhookReplayCount($input: ReplayWebhookInput!) {
    count: webhookReplayCount(input: $input)
  }
`;

export const CREATE_WEBHOOK = /* GraphQL */ `
  mutation CreateWebhook($input: CreateWebhookInput!) {
    shown: createWebhook(input: $input) {
      id
      signingKey
    }
  }
`;

export const CHANGE_WEBHOOK = /* GraphQL */ `
  mutation ChangeWebhook($input: ChangeWebhookInput!) {
    changeWebhook(input: $input) {
      id
    }
  }
`;

export const ROTATE_SECRET = /* GraphQL */ `
  mutation RotateWebhookSecret($id: ID!) {
    shown: rotateWebhookSigning(id: $id) {
      id
      signingKey
    }
  }
`;

export const SWITCH_WEBHOOK = /* GraphQL */ `
  mutation SwitchWebhook($id: ID!, $enabled: Boolean!) {
    switchWebhook(id: $id, enabled: $enabled) {
      id
    }
  }
`;

export const REMOVE_WEBHOOK = /* GraphQL */ `
  mutation RemoveWebhook($id: ID!) {
    removeWebhook(id: $id) {
      id
    }
  }
`;

export const TEST_WEBHOOK = /* GraphQL */ `
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      id
    }
  }
`;

export const RESEND_MESSAGE = /* GraphQL */ `
  mutation ResendWebhookMessage($id: ID!) {
    resendWebhookMessage(id: $id) {
      id
    }
  }
`;

export const REPLAY_WEBHOOK = /* GraphQL */ `
  mutation ReplayWebhook($input: ReplayWebhookInput!) {
    count: replayWebhook(input: $input)
  }
`;
