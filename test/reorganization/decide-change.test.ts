/** Who proposed a change does not decide it; what it is about and who took which step is told. */
import { personActing } from '../core/api.js';
import { newTenant } from '../core/world.js';
import { decide, decided, everythingDisposed, execute, handOver, propose } from './changes.js';

const STORY = `query ($id: ID!) { orgChangeStory(id: $id) {
  proposedByReader sources { name members } targets { name } steps { action by reason } } }`;

test('the organization board proposes and somebody else of it decides', async () => {
  const { executive, office, first } = await newTenant();
  const board = (person: typeof executive) =>
    personActing({ ...person, actor: { ...person.actor, role: 'COMMITTEE_ORGANISATION' } });
  const [proposer, other] = [await board(executive), await board(office)];
  const reply = await propose(proposer, 'DISSOLVE', { sources: [first.id] });
  const id = reply.data?.proposeOrgChange.id ?? '';

  expect(await decide(proposer, id)).toBeRefused('OWN_PROPOSAL');
  expect(await decide(other, id)).toSucceed();
});

test('the administrator proposes and carries out, and decides nothing', async () => {
  const { administrator, first } = await newTenant();
  const reply = await propose(administrator, 'DISSOLVE', { sources: [first.id] });

  expect(await decide(administrator, reply.data?.proposeOrgChange.id ?? '')).toBeRefused(
    'FORBIDDEN',
  );
});

test('the story names what was before, what comes of it, and who took which step', async () => {
  const tenant = await newTenant();
  const { administrator, standing, office, first } = tenant;
  const id = await decided(tenant, 'DISSOLVE', { sources: [first.id] });
  await execute(administrator, id, await everythingDisposed(administrator, id));
  await handOver(administrator, id);

  const told = await standing.ask(STORY, { id });

  expect(told.data).toEqual({
    orgChangeStory: {
      proposedByReader: false,
      sources: [{ name: first.name, members: null }],
      targets: [],
      steps: [
        { action: 'orgChange.propose', by: administrator.fullName, reason: null },
        { action: 'orgChange.decide', by: standing.fullName, reason: '12-QĐ/ĐU' },
        { action: 'orgChange.execute', by: administrator.fullName, reason: '12-QĐ/ĐU' },
        { action: 'orgChange.handOver', by: administrator.fullName, reason: '01-BB/ĐU' },
      ],
    },
  });
  expect((await administrator.ask(STORY, { id })).data).toMatchObject({
    orgChangeStory: { proposedByReader: true },
  });
  expect(await office.ask(STORY, { id })).toBeRefused('FORBIDDEN');
});
