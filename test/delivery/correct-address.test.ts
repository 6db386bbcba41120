import { Delivery, DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { Outbox } from '../../schema/job/job.entity.js';
import { RecipientMember, RecipientRow } from '../../schema/recipient/recipient.entity.js';
import type { TestPerson } from '../core/api.js';
import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { meetingAt } from '../core/given/superuser.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

const RIGHT = 'dung.dia.chi@test.example';

const correct = (who: TestPerson, id: string, address = RIGHT, inGroups = false) =>
  who.ask<{ correctDeliveryAddress: { id: string } }>(
    `mutation ($input: CorrectAddressInput!) {
      correctDeliveryAddress(input: $input) { id address state }
    }`,
    { input: { id, address, inGroups } },
  );

async function bounced(columns = {}) {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'BOUNCED', attempts: 1, smtpCode: 550, ...columns });
  return { tenant, id, ...tenant };
}

test('a mail that bounced is sent once to the right address; the ledger keeps both', async () => {
  const post = await mailServer();
  const { id, office, committeeId } = await bounced();

  const reply = await correct(office, id, 'Dung.Dia.Chi@Test.example');
  await runJobs(committeeId, post.settings);

  const made = reply.data?.correctDeliveryAddress.id ?? '';
  expect(reply.data?.correctDeliveryAddress).toMatchObject({ address: RIGHT, state: 'PENDING' });
  expect(await delivery(made)).toMatchObject({ state: 'SENT', replacesId: id });
  expect(await delivery(id)).toMatchObject({ state: 'BOUNCED' });
  expect(post.mails().map(({ envelopeTo }) => envelopeTo)).toEqual([[RIGHT]]);
  expect(await auditOf(id)).toMatchObject([
    { action: 'delivery.correctAddress', actorId: office.personId },
  ]);
});

test('asked twice it is sent once; another address for the same mail is refused', async () => {
  const { id, office, committeeId } = await bounced();

  const first = await correct(office, id);
  const again = await correct(office, id);

  expect(again).toEqual(first);
  expect(await correct(office, id, 'khac@test.example')).toBeRefused('DELIVERY_REPLACED');
  expect(await storedRows(Outbox, { committeeId })).toHaveLength(1);
});

test('of two who correct at the same time one sends', async () => {
  const { id, office, office2, committeeId } = await bounced();

  const replies = await meetingAt('delivery', id, [
    () => correct(office, id),
    () => correct(office2, id, 'khac@test.example'),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SENT');
  expect(codes.toSorted()).toEqual(['DELIVERY_REPLACED', 'SENT']);
  expect(await storedRows(Outbox, { committeeId })).toHaveLength(1);
});

test('an address that the document goes to already is refused', async () => {
  const { id, office, tenant } = await bounced();
  const { document } = await delivery(id);
  await aDelivery(tenant, { document: [tenant.committeeId, document.id], address: RIGHT });

  expect(await correct(office, id)).toBeRefused('INVALID_INPUT', { address: 'ADDRESS_IN_LEDGER' });
});

test.each([
  ['EMAIL_INVALID', 'khong-phai-dia-chi'],
  ['EMAIL_INVALID', 'mot@test.example, hai@test.example'],
  ['TEXT_TOO_LONG', `${'x'.repeat(250)}@test.example`],
])('%s: %s is no address to send to', async (code, address) => {
  const { id, office } = await bounced();

  expect(await correct(office, id, address)).toBeRefused('INVALID_INPUT', { address: code });
});

test('the refused address itself is no correction', async () => {
  const { id, office } = await bounced({ address: RIGHT });

  expect(await correct(office, id)).toBeRefused('INVALID_INPUT', { address: 'ADDRESS_SAME' });
});

test.each(
  Object.values(DeliveryState).filter((state) => state !== 'BOUNCED' && state !== 'FAILED'),
)('what is %s is not corrected', async (state) => {
  const { id, office, committeeId } = await bounced({ state });

  expect(await correct(office, id)).toBeRefused('WRONG_STATE');
  expect(await storedRows(Outbox, { committeeId })).toEqual([]);
});

test('what was replaced is settled by its replacement alone', async () => {
  const { id, office } = await bounced();
  await correct(office, id);

  const reply = await office.ask(
    `mutation ($input: ResolveDeliveryInput!) { resolveDelivery(input: $input) { id } }`,
    { input: { id, decision: 'SEND_AGAIN', reason: 'Gửi lại một lần nữa.' } },
  );

  expect(reply).toBeRefused('DELIVERY_REPLACED');
});

test('if wished, groups list the right address from then on', async () => {
  const { id, office, committeeId } = await bounced();
  const [group] = await storedRows(RecipientRow, { committeeId });
  const input = { groupId: group?.id, name: 'Văn phòng', startsOn: '2026-01-01' };
  await office.ask(
    'mutation ($input: SaveRecipientMemberInput!) { saveRecipientMember(input: $input) { id } }',
    { input: { ...input, address: (await delivery(id)).address } },
  );

  await correct(office, id, RIGHT, true);

  expect(await storedRows(RecipientMember, { committeeId })).toMatchObject([{ address: RIGHT }]);
});

test('only the office corrects; another committee finds no such mail', async () => {
  const { id, standing, executive, administrator, first } = await bounced();
  const { office } = await newTenant();

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await correct(person, id)).toBeRefused('FORBIDDEN');
  }
  const unknown = await correct(office, UNKNOWN_ID);
  expect(unknown).toBeRefused('NOT_FOUND');
  for (const each of [id, ...MALFORMED_IDS]) {
    expect(JSON.stringify(await correct(office, each))).toBe(JSON.stringify(unknown));
  }
  expect(await storedRows(Delivery, { replacesId: id })).toEqual([]);
});
