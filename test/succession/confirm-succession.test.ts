import { Membership } from '../../schema/membership/membership.entity.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { day } from '../core/given/days.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { aPost } from '../membership/members.js';
import { begun, CONFIRM, SUCCESSIONS } from './successions.js';

const REMARK = 'Đã nhận đủ hồ sơ, con dấu và tài khoản.';

interface Listed {
  successions: { items: { id: string }[] };
}

test('the receiver confirms the minute: what is open then is kept with it', async () => {
  const { administrator, first } = await newTenant();
  const { id } = await begun(administrator, first, { personId: first.officer.personId });

  const reply = await first.officer.ask(CONFIRM, { input: { id, remark: REMARK } });

  expect(reply.data).toMatchObject({
    confirmSuccession: { state: 'CONFIRMED', remark: REMARK, minute: { toWrite: 1, people: 2 } },
  });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'succession.begin',
    'succession.confirm',
  ]);
});

test('who comes from elsewhere gets the position, and nobody confirms for them', async () => {
  const { administrator, first, second, committeeId } = await newTenant();
  const { personId } = second.officer;
  const { id } = await begun(administrator, first, { personId, startsOn: day() });
  const [post] = await storedRows(Membership, { committeeId, person: personId, startsOn: day() });
  const role = 'TENANT_SECRETARY' as const;
  const deputy = await aPost(committeeId, { role, organizationId: first.id });

  const bySomebodyElse = await deputy.ask(CONFIRM, { input: { id } });
  const fromElsewhere = await second.officer.ask(CONFIRM, { input: { id } });

  expect(post).toMatchObject({ role, organizationId: first.id });
  expect(bySomebodyElse).toBeRefused('FORBIDDEN');
  expect(fromElsewhere).toBeRefused('NOT_FOUND');
  expect((await stored(Succession, id)).state).toBe('APPOINTED');
});

test('it is confirmed once, and the organization’s own people read of it', async () => {
  const { administrator, first, second } = await newTenant();
  const elsewhere = await newTenant();
  const { id } = await begun(administrator, first, { personId: first.officer.personId });
  await first.officer.ask(CONFIRM, { input: { id } });
  const seenBy = async (who: typeof administrator) =>
    (await who.ask<Listed>(SUCCESSIONS)).data?.successions.items.map((each) => each.id);

  const again = await first.officer.ask(CONFIRM, { input: { id } });
  const unknown = await first.officer.ask(CONFIRM, { input: { id: UNKNOWN_ID } });

  expect(again).toBeRefused('WRONG_STATE');
  expect(unknown).toBeRefused('NOT_FOUND');
  expect(await seenBy(first.secretary)).toEqual([id]);
  expect(await seenBy(administrator)).toEqual([id]);
  expect(await seenBy(second.secretary)).toEqual([]);
  expect(await seenBy(elsewhere.administrator)).toEqual([]);
});
