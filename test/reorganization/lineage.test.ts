/** What organizations of a day have become, and what one of them came of. */
import { Organization } from '../../schema/organization/organization.entity.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { soundFacts } from '../organization/given-register.js';
import { BEFORE, counted, DAY, decided, everythingDisposed, execute, revert } from './changes.js';

const FLOWS = `query ($asOf: LocalDate!) { organizationFlows(asOf: $asOf) {
  fromId fromName toId toName share members kind effectiveOn decisionNo } }`;
const RELATIVES = `query ($id: ID!) { organizationRelatives(id: $id) {
  before id name kind share effectiveOn decisionNo } }`;

/** One of sixty members, split into forty-five and fifteen. */
async function split() {
  const tenant = await newTenant();
  const { administrator, committeeId, first } = tenant;
  await counted(committeeId, [[first.id, 60]]);
  const part = (code: string, members: number) => ({
    code,
    facts: { ...soundFacts, name: `Đảng bộ ${code}` },
    members,
  });
  const plan = { sources: [first.id], targets: [part('sau-1', 45), part('sau-2', 15)] };
  const id = await decided(tenant, 'SPLIT', plan);
  expect(await execute(administrator, id, await everythingDisposed(administrator, id))).toSucceed();
  return { ...tenant, id };
}

test('a day before a split is told with what became of each organization', async () => {
  const { administrator, first, second } = await split();

  const { data } = await administrator.ask<{ organizationFlows: object[] }>(FLOWS, {
    asOf: BEFORE,
  });

  const of = { fromId: first.id, fromName: first.name, kind: 'SPLIT', effectiveOn: DAY };
  expect(data?.organizationFlows).toMatchObject([
    { ...of, toName: 'Đảng bộ sau-1', share: 0.75, members: 45, decisionNo: '12-QĐ/ĐU' },
    { ...of, toName: 'Đảng bộ sau-2', share: 0.25, members: 15, decisionNo: '12-QĐ/ĐU' },
    { fromId: second.id, toId: second.id, toName: second.name, share: 1, kind: null },
    { kind: null },
  ]);
});

test('an organization knows what came of it, and what it came of', async () => {
  const { administrator, committeeId, first } = await split();
  const [after] = await storedRows(Organization, { committeeId, code: 'sau-2' });

  const came = await administrator.ask(RELATIVES, { id: after?.id });
  const became = await administrator.ask(RELATIVES, { id: first.id });

  expect(came.data).toMatchObject({
    organizationRelatives: [{ before: true, id: first.id, kind: 'SPLIT', share: 0.25 }],
  });
  expect(became.data).toMatchObject({
    organizationRelatives: [{ before: false }, { before: false, effectiveOn: DAY }],
  });
});

test('what was taken back leaves no trace in either', async () => {
  const { administrator, first, id } = await split();
  await revert(administrator, id);

  const flows = await administrator.ask<{ organizationFlows: { kind: string | null }[] }>(FLOWS, {
    asOf: BEFORE,
  });

  expect(flows.data?.organizationFlows.map(({ kind }) => kind)).toEqual([null, null, null]);
  expect((await administrator.ask(RELATIVES, { id: first.id })).data).toEqual({
    organizationRelatives: [],
  });
});

test('others may not read it, and foreign and unknown organizations have no relatives', async () => {
  const { office, first } = await split();
  const stranger = await newTenant();

  expect(await office.ask(FLOWS, { asOf: BEFORE })).toBeRefused('FORBIDDEN');
  expect(await first.secretary.ask(RELATIVES, { id: first.id })).toBeRefused('FORBIDDEN');
  for (const id of [UNKNOWN_ID, first.id, ...MALFORMED_IDS]) {
    expect((await stranger.administrator.ask(RELATIVES, { id })).data).toEqual({
      organizationRelatives: [],
    });
  }
});
