import { UnrecoverableError } from 'bullmq';
import { ReportRound } from '../../schema/round/round.entity.js';
import { jobs } from '../../schema/jobs.js';
import { createLog } from '../../server/core/process/log.js';
import { createRunner } from '../../worker/core/run-job.js';
import { handleJob } from '../../worker/core/handle-job.js';
import { handlersByName } from '../../worker/handlers.js';
import { database } from '../core/database.js';
import { stored } from '../core/given/stored.js';
import { aRound, newTenant } from '../core/world.js';

/** What lies in a queue is not believed: it is parsed, and rows are read under the job's own tenant. */

async function run(name: string, payload: unknown, envelope: unknown): Promise<void> {
  const { worker: orm, env } = await database();
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  await createRunner({ orm, env, log, handlers: handlersByName() })({
    name,
    data: { payload, envelope },
  });
}

async function aJob() {
  const { committeeId, templateId } = await newTenant();
  const id = await aRound(committeeId, templateId, { state: 'SCHEDULED' });
  return { id, committeeId, envelope: { committeeId, organizationId: null, requestId: 'test' } };
}

const stateOf = async (id: string) => (await stored(ReportRound, id)).state;

test('a job of a known name with a sound payload runs', async () => {
  const { id, envelope } = await aJob();

  await run('round.open', { id }, envelope);

  expect(await stateOf(id)).toBe('OPEN');
});

test.each<[string, (job: Awaited<ReturnType<typeof aJob>>) => [string, unknown, unknown]]>([
  ['an unknown name', ({ id, envelope }) => ['round.destroy', { id }, envelope]],
  ['no payload', ({ envelope }) => ['round.open', undefined, envelope]],
  ['an id that is none', ({ envelope }) => ['round.open', { id: `' or true --` }, envelope]],
  ['a list for a payload', ({ id, envelope }) => ['round.open', [id], envelope]],
  ['no envelope', ({ id }) => ['round.open', { id }, undefined]],
  ['no committee', ({ id, envelope }) => ['round.open', { id }, { ...envelope, committeeId: '' }]],
  [
    'all committees',
    ({ id, envelope }) => ['round.open', { id }, { ...envelope, committeeId: '%' }],
  ],
])('%s is thrown away and never tried again', async (_what, made) => {
  const job = await aJob();

  const outcome = run(...made(job));

  await expect(outcome).rejects.toThrow(UnrecoverableError);
  expect(await stateOf(job.id)).toBe('SCHEDULED');
});

test('a job with the envelope of another committee finds nothing', async () => {
  const { id } = await aJob();
  const { envelope } = await aJob();

  await run('round.open', { id }, envelope);

  expect(await stateOf(id)).toBe('SCHEDULED');
});

test('every contract has exactly one handler, or the worker does not start', () => {
  const handlers = [...handlersByName().values()];
  const [first, ...others] = handlers;
  if (!first) throw new Error('no handler');

  expect(handlers.map(({ contract }) => contract.name).toSorted()).toEqual(
    jobs.map(({ name }) => name).toSorted(),
  );
  expect(() => handlersByName(others)).toThrow(first.contract.name);
  expect(() => handlersByName([...handlers, handleJob(first.contract, first.run)])).toThrow(
    first.contract.name,
  );
});
