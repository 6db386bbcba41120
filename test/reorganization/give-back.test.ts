/** A transfer that was received is given back while nothing stands on it, and then taken back. */
import { Organization } from '../../schema/organization/organization.entity.js';
import { HandOver } from '../../schema/reorganization/reorganization.entity.js';
import { stored, storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';
import {
  BEFORE,
  codeOf,
  counted,
  DAY,
  decided,
  everythingDisposed,
  execute,
  giveBack,
  handOver,
  revert,
  sumsOn,
} from './changes.js';

const ACCEPT = 'mutation ($id: ID!) { answerHandOver(id: $id, accept: true) { state } }';
const RECEIVE = 'mutation ($id: ID!) { receiveHandOver(id: $id) { state } }';

/** One organization of 60 members, received by another committee. */
async function received() {
  const [giving, receiver] = [await newTenant(), await newTenant()];
  await counted(giving.committeeId, [[giving.first.id, 60]]);
  const toCommittee = await codeOf(receiver.committeeId);
  const { administrator: who } = giving;
  const change = await decided(giving, 'TRANSFER', { sources: [giving.first.id], toCommittee });
  const [offered] = await storedRows(HandOver, { toCode: toCommittee });
  const id = offered?.id ?? '';
  expect(await receiver.administrator.ask(ACCEPT, { id })).toSucceed();
  expect(await execute(who, change, await everythingDisposed(who, change))).toSucceed();
  expect(await receiver.administrator.ask(RECEIVE, { id })).toSucceed();
  return { giving, receiver, change, id };
}

const membersIn = async ({ administrator }: Tenant) => (await sumsOn(administrator, DAY)).members;

test.each(['EXECUTED', 'HANDED_OVER'])('it is given back and taken back from %s', async (state) => {
  const { giving, receiver, change, id } = await received();
  const { administrator } = giving;
  if (state === 'HANDED_OVER') expect(await handOver(administrator, change)).toSucceed();
  expect([await membersIn(giving), await membersIn(receiver)]).toEqual([0, 60]);

  expect(await revert(administrator, change)).toBeRefused('HAND_OVER_STILL_RECEIVED');
  expect(await giveBack(receiver.administrator, id)).toSucceed();
  expect(await revert(administrator, change)).toSucceed();

  expect([await membersIn(giving), await membersIn(receiver)]).toEqual([60, 0]);
  expect(await stored(Organization, giving.first.id)).toMatchObject({ closedOn: null });
  const [opened] = await storedRows(Organization, {
    committeeId: receiver.committeeId,
    openedOn: DAY,
  });
  expect(opened).toMatchObject({ closedOn: BEFORE });
  expect(await stored(HandOver, id)).toMatchObject({ state: 'WITHDRAWN' });
});

test('what was given back can be received once more', async () => {
  const { receiver, id } = await received();
  expect(await giveBack(receiver.administrator, id)).toSucceed();

  expect(await receiver.administrator.ask(RECEIVE, { id })).toSucceed();

  expect(await membersIn(receiver)).toBe(60);
});

test('what stands on it keeps it from being given back', async () => {
  const { receiver, id } = await received();
  const where = { committeeId: receiver.committeeId, openedOn: DAY };
  const [opened] = await storedRows(Organization, where);
  const input = { id: opened?.id, asOf: '2026-03-01', membersTotal: 61 };
  await receiver.administrator.ask(
    'mutation ($input: RecordHeadcountInput!) { recordHeadcount(input: $input) { id } }',
    { input },
  );

  expect(await giveBack(receiver.administrator, id)).toBeRefused('CHANGE_HAS_DEPENDENTS');
});

test('only the committee that received gives back, and those who manage organizations', async () => {
  const { giving, receiver, id } = await received();

  expect(await giveBack(giving.administrator, id)).toBeRefused('NOT_FOUND');
  expect(await giveBack(receiver.office, id)).toBeRefused('FORBIDDEN');
});
