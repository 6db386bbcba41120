import type { DeliveryState } from '../../../schema/delivery/delivery.entity.js';
import { giveInBounce, MOST_BOUNCE_BYTES } from '../../../server/delivery/bounce/bounce.service.js';
import type { TestPerson } from '../../core/api.js';
import { aDelivery, delivery } from '../../core/given/delivery.js';
import { mailServer } from '../../core/given/mail-server.js';
import { auditOf } from '../../core/given/stored.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import { bouncedMail } from './bounced-mail.js';

const giveIn = ({ ctx }: TestPerson, file: Buffer) => giveInBounce(ctx, { file });

async function sent(columns = {}) {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'SENT', attempts: 1, ...columns });
  const { messageId: about, address: recipient } = await delivery(id);
  return { ...tenant, id, about, recipient };
}

test.each([true, false])(
  'a mail that came back is found by its Message-ID, with the whole mail: %s',
  async (whole) => {
    const { office, id, about, recipient } = await sent();

    const told = await giveIn(office, bouncedMail({ about, recipient, whole }));

    expect(told).toEqual({ id, addresseeName: 'Người nhận', address: recipient });
    expect(await delivery(id)).toMatchObject({
      state: 'BOUNCED',
      bounce: {
        status: '5.1.1',
        diagnostic: expect.stringContaining('User unknown in virtual mailbox table'),
        server: 'mail.test.example',
      },
    });
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'delivery.bounce',
        actorId: office.personId,
        fromState: 'SENT',
        toState: 'BOUNCED',
      },
    ]);
  },
);

test('the same report given in again changes nothing, also after the mail was sent once more', async () => {
  const post = await mailServer();
  const { office, id, about, recipient, committeeId } = await sent();
  const file = bouncedMail({ about, recipient });
  await giveIn(office, file);
  await office.ask(
    'mutation ($input: ResolveDeliveryInput!) { resolveDelivery(input: $input) { id } }',
    { input: { id, decision: 'SEND_AGAIN', reason: 'Hộp thư đã có chỗ trống.' } },
  );
  await runJobs(committeeId, post.settings);

  await giveIn(office, file);

  expect(await delivery(id)).toMatchObject({ state: 'SENT' });
  expect(post.mails()).toHaveLength(1);
});

test('given in by two at the same time, it is noted once', async () => {
  const { office, office2, id, about, recipient } = await sent();
  const file = bouncedMail({ about, recipient });

  await Promise.all([giveIn(office, file), giveIn(office2, file)]);

  expect(await auditOf(id)).toHaveLength(1);
});

test.each([
  ['delayed', 'BOUNCE_ONLY_DELAYED'],
  ['delivered', 'BOUNCE_SAYS_DELIVERED'],
  ['relayed', 'BOUNCE_SAYS_DELIVERED'],
])('a report that says %s is no bounce', async (action, code) => {
  const { office, id, about, recipient } = await sent();

  await expect(giveIn(office, bouncedMail({ about, recipient, action }))).rejects.toMatchObject({
    code,
  });
  expect(await delivery(id)).toMatchObject({ state: 'SENT', bounce: null });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['noise', Buffer.from([0, 255, 7, 13, 10, 200])],
  ['an ordinary mail', Buffer.from('From: a@b.example\r\nSubject: Xin chao\r\n\r\nChao.\r\n')],
  ['a head that never ends', Buffer.from(`X: ${'y'.repeat(100_000)}`)],
])('%s is no report', async (_what, file) => {
  const { office } = await sent();

  await expect(giveIn(office, file)).rejects.toMatchObject({ code: 'BOUNCE_NOT_A_REPORT' });
});

test('a message that is too large is not read', async () => {
  const { office } = await sent();

  const given = giveIn(office, Buffer.alloc(MOST_BOUNCE_BYTES + 1));

  await expect(given).rejects.toMatchObject({ code: 'BOUNCE_TOO_LARGE' });
});

test('a report about a mail of nobody, or of another committee, is answered alike', async () => {
  const { id, about, recipient } = await sent();
  const { office } = await newTenant();
  const unknown = `<${'0'.repeat(40)}@workplace-culture.invalid>`;

  for (const each of [about, unknown, '<a@b.example>']) {
    const given = giveIn(office, bouncedMail({ about: each, recipient }));
    await expect(given).rejects.toMatchObject({ code: 'BOUNCE_NOT_OURS', params: {} });
  }
  expect(await delivery(id)).toMatchObject({ state: 'SENT' });
});

test.each(['PENDING', 'SENDING', 'RETRY_WAIT'] satisfies DeliveryState[])(
  'what is %s is on its way and does not bounce',
  async (state) => {
    const { office, about, recipient, id } = await sent({ state });

    const given = giveIn(office, bouncedMail({ about, recipient }));

    await expect(given).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(await delivery(id)).toMatchObject({ state });
  },
);

test('only the office gives in what came back', async () => {
  const { standing, executive, administrator, first, about, recipient, id } = await sent();

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    const given = giveIn(person, bouncedMail({ about, recipient }));
    await expect(given).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await delivery(id)).toMatchObject({ state: 'SENT' });
});
