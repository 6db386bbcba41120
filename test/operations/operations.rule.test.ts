import { lightsOf, type Signs, worstOf } from '../../schema/operations/operations.rule.js';

const well: Signs = {
  wall: { outcome: 'HOLDS', overdue: false },
  worker: { silentSeconds: 3, outboxSeconds: 0 },
  jobs: { retrying: 0, givenUp: 0 },
  mails: { failed: 0, unknown: 0 },
  webhooks: { off: 0 },
  audit: { verdict: 'WHOLE', hoursAgo: 20 },
};

test('everything that is well is green', () => {
  expect(new Set(Object.values(lightsOf(well)))).toEqual(new Set(['GREEN']));
});

test.each<[string, Partial<Signs>, object]>([
  ['a leak', { wall: { outcome: 'LEAKS', overdue: false } }, { wall: 'RED' }],
  [
    'a wall that was not tried for long',
    { wall: { outcome: 'HOLDS', overdue: true } },
    { wall: 'YELLOW' },
  ],
  ['a wall that was never tried', { wall: { outcome: null, overdue: true } }, { wall: 'YELLOW' }],
  [
    'a worker nobody heard of',
    { worker: { silentSeconds: null, outboxSeconds: 0 } },
    { worker: 'RED' },
  ],
  ['a silent worker', { worker: { silentSeconds: 61, outboxSeconds: 0 } }, { worker: 'RED' }],
  ['a slow outbox', { worker: { silentSeconds: 1, outboxSeconds: 61 } }, { worker: 'YELLOW' }],
  [
    'an outbox that stands',
    { worker: { silentSeconds: 1, outboxSeconds: 601 } },
    { worker: 'RED' },
  ],
  ['a job that is tried again', { jobs: { retrying: 1, givenUp: 0 } }, { jobs: 'YELLOW' }],
  ['a job that was given up', { jobs: { retrying: 0, givenUp: 1 } }, { jobs: 'RED' }],
  ['a mail of unknown outcome', { mails: { failed: 0, unknown: 1 } }, { mails: 'YELLOW' }],
  ['a webhook that is off', { webhooks: { off: 1 } }, { webhooks: 'YELLOW' }],
  ['an audit log cut short', { audit: { verdict: 'CUT', hoursAgo: 1 } }, { audit: 'RED' }],
  ['a broken audit log', { audit: { verdict: 'BROKEN', hoursAgo: 1 } }, { audit: 'RED' }],
  [
    'an audit log nobody looked through',
    { audit: { verdict: 'WHOLE', hoursAgo: 51 } },
    { audit: 'YELLOW' },
  ],
])('%s is told', (_what, sign, lights) => {
  expect(lightsOf({ ...well, ...sign })).toEqual({ ...lightsOf(well), ...lights });
});

test.each([
  [['GREEN', 'RED', 'YELLOW'], 'RED'],
  [['GREEN', 'YELLOW'], 'YELLOW'],
  [[], 'GREEN'],
] as const)('the worst of %j is %s', (lights, worst) => {
  expect(worstOf(lights)).toBe(worst);
});
