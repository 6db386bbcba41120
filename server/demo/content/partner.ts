/** Key of the demonstration's partner app, to try the API with. It is in no other database. */
export const DEMO_PARTNER_KEY = {
  id: '0193c0de-0000-7000-8000-0000000de300',
  secret: 'chi-dung-de-chay-thu-khong-dung-that-000000',
};

/** The app of a partner that shows the committee's figures on a portal. */
export const demoPartner = {
  name: 'Cổng thông tin điện tử tỉnh',
  contact: 'ky-thuat@cong-thong-tin.example',
  scopes: ['document:read', 'organization:read', 'report:read', 'round:read', 'submission:read'],
  wholeCommittee: true,
  addresses: [],
  dailyBudget: 100_000,
  ratePerMinute: 120,
  disabledAt: null,
  disabledReason: null,
} as const;

/** What it asked on the last days, the latest first: requests, cost of one, errors. */
export const demoUsage: [operation: string, requests: number, cost: number, errors: number][][] = [
  [
    ['Rounds', 24, 27, 0],
    ['Reports', 24, 12, 0],
  ],
  [
    ['Rounds', 48, 27, 0],
    ['Reports', 48, 12, 1],
    ['Register', 1, 102, 0],
  ],
  [
    ['Rounds', 48, 27, 0],
    ['Reports', 47, 12, 0],
  ],
];

/** Fields that it asks for, each in as many operations on one of the last days. */
export const demoFields: [field: string, operations: number][] = [
  ['Query.reportRounds', 24],
  ['ReportRoundPage.items', 24],
  ['ReportRound.label', 24],
  ['ReportRound.state', 24],
  ['Query.reports', 24],
  ['ReportPage.items', 24],
  ['Report.id', 24],
  // It was taken out while the API was still being tried.
  ['Report.numberOfPages', 3],
];

/** Where it is told of events, and one that its partner has let go. */
export const demoWebhooks = [
  {
    url: 'https://cong-thong-tin.example/api/su-kien',
    events: ['report.dispatched', 'round.opened'],
    disabledBecause: null,
  },
  {
    url: 'https://may-thu.cong-thong-tin.example/hook',
    events: ['round.opened'],
    disabledBecause: 'FAILING',
  },
] as const;

/** What became of its messages, the latest first: days ago, attempts, answer, milliseconds. */
export const demoMessages: {
  type: string;
  daysAgo: number;
  attempts: number;
  statusCode: number | null;
  durationMs: number;
  lastError?: string;
}[] = [
  { type: 'test', daysAgo: 1, attempts: 1, statusCode: 204, durationMs: 143 },
  { type: 'round.opened', daysAgo: 20, attempts: 2, statusCode: 200, durationMs: 386 },
  { type: 'report.dispatched', daysAgo: 160, attempts: 1, statusCode: 200, durationMs: 121 },
  { type: 'round.opened', daysAgo: 200, attempts: 1, statusCode: 200, durationMs: 98 },
];

/** The message of the webhook that was let go: tried for a day. */
export const demoFailure = {
  type: 'round.opened',
  daysAgo: 19,
  attempts: 8,
  statusCode: null,
  durationMs: 10_004,
  lastError: 'TIMED_OUT',
};
