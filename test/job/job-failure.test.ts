import { JobFailure } from '../../schema/operations/operations.entity.js';
import { openRound } from '../../schema/round/round.job.js';
import { createLog } from '../../server/core/process/log.js';
import { refuse } from '../../server/core/refusal.js';
import { handleJob } from '../../worker/core/handle-job.js';
import { faultLine } from '../../worker/core/job-failure.js';
import { createRunner } from '../../worker/core/run-job.js';
import { database } from '../core/database.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';

/** Runs a job of the committee whose handler does as is said, after so many runs before. */
async function run(committeeId: string, id: string, work: () => void, attemptsMade = 0) {
  const { worker: orm, env } = await database();
  const handler = handleJob(openRound, async () => work());
  const handlers = new Map([[openRound.name, handler]]);
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  const envelope = { committeeId, organizationId: null, requestId: 'request-1' };
  const data = { payload: { id }, envelope };
  const job = { name: openRound.name, data, attemptsMade, opts: { attempts: 3 } };
  return createRunner({ orm, env, log, handlers })(job).catch(() => undefined);
}

const broken = () => {
  throw new Error('the disk is full');
};

const failuresOf = (committeeId: string) => storedRows(JobFailure, { committeeId });

test('a job that fails is kept with what went wrong, until it succeeds', async () => {
  const { committeeId, roundId } = await newTenant();

  await run(committeeId, roundId, broken);
  const after = await failuresOf(committeeId);
  await run(committeeId, roundId, () => undefined, 1);

  expect(after).toMatchObject([
    {
      jobName: 'round.open',
      subjectId: roundId,
      state: 'RETRYING',
      attempts: 1,
      error: 'the disk is full',
      requestId: 'request-1',
    },
  ]);
  expect(await failuresOf(committeeId)).toEqual([]);
});

test('one that fails again is the same one; after its last attempt it is given up', async () => {
  const { committeeId, roundId } = await newTenant();

  for (const made of [0, 1, 2]) await run(committeeId, roundId, broken, made);

  expect(await failuresOf(committeeId)).toMatchObject([{ state: 'GIVEN_UP', attempts: 3 }]);
});

test('one that a rule says no to is given up at once, with the code', async () => {
  const { committeeId, roundId } = await newTenant();

  await run(committeeId, roundId, () => refuse('NOT_FOUND'));

  expect(await failuresOf(committeeId)).toMatchObject([{ state: 'GIVEN_UP', error: 'NOT_FOUND' }]);
});

test.each([
  [
    'its code and words',
    Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' }),
    'EHOSTUNREACH: no route',
  ],
  [
    'the words of the database without the statement and its values',
    new Error("insert into app.person values (1, 'Nguyễn A') - duplicate key value"),
    'duplicate key value',
  ],
  ['no address', new Error('mailbox <a.b@c.example> is full'), 'mailbox … is full'],
  ['the innermost fault', new Error('outside', { cause: new Error('inside') }), 'inside'],
  ['one line of some length', new Error(`${'x'.repeat(300)}\nmore`), 'x'.repeat(200)],
  ['what is no error', 'text', 'UNKNOWN'],
])('of a fault is told %s', (_what, fault, line) => {
  expect(faultLine(fault)).toBe(line);
});
