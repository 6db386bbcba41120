import { aDelivery, delivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { runJob } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';

const FAIR = 'nguoi.nhan@test.example';
const EVIL = 'evil@attacker.example';

async function sentTo(columns: { address?: string; addresseeName?: string }) {
  const recipients: string[] = [];
  const post = await mailServer({
    onRecipient: (address) => {
      recipients.push(address);
    },
  });
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { address: FAIR, ...columns });
  await runJob('delivery.send', id, tenant.committeeId, post.settings);
  return { post, recipients, row: await delivery(id) };
}

test.each([
  ['a line break and a header', `Người nhận\r\nBcc: ${EVIL}`],
  ['a bare line feed and a header', `Người nhận\nTo: ${EVIL}`],
  ['a bare carriage return', `Người nhận\rCc: ${EVIL}`],
  ['an end of the headers', `Người nhận\r\n\r\nXin chào`],
  ['an address of its own', `Người nhận <${EVIL}>`],
  ['a second address after a comma', `Người nhận, ${EVIL}`],
  ['a closed quotation and a second address', `" <${EVIL}>, "`],
  ['a group', `Nhóm: ${EVIL};`],
  ['a comment', `Người nhận (${EVIL})`],
  ['an encoded word with a line break', `=?utf-8?Q?a=0D=0ABcc:_${EVIL}?=`],
  ['an SMTP command', `Người nhận\r\nRCPT TO:<${EVIL}>`],
  ['an end of the message', `Người nhận\r\n.\r\nMAIL FROM:<${EVIL}>`],
])(
  '%s in the name stays a name: one recipient, the validated one',
  async (_trick, addresseeName) => {
    const { post, recipients, row } = await sentTo({ addresseeName });

    expect(row.state).toBe('SENT');
    expect(recipients).toEqual([FAIR]);
    const [mail] = await post.read();
    expect(post.mails()).toHaveLength(1);
    expect([mail?.to].flat().flatMap((each) => each?.value ?? [])).toMatchObject([
      { address: FAIR },
    ]);
    expect(mail?.cc).toBeUndefined();
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headerLines.filter(({ key }) => key === 'to')).toHaveLength(1);
  },
);

test.each([
  ['two addresses', `${FAIR}, ${EVIL}`],
  ['two addresses with a semicolon', `${FAIR};${EVIL}`],
  ['a line break and a header', `${FAIR}\r\nBcc: ${EVIL}`],
  ['a line feed and a command', `${FAIR}>\nRCPT TO:<${EVIL}`],
  ['a closed bracket and a second address', `${FAIR}>,<${EVIL}`],
  ['a name and an address', `Người nhận <${EVIL}>`],
  ['a group', `nhom:${FAIR},${EVIL};`],
  ['a route', `<@attacker.example:${FAIR}>`],
  ['a percent hack in quotes', `"${EVIL}"@test.example`],
  ['a parameter', `${FAIR}> NOTIFY=SUCCESS ORCPT=rfc822;${EVIL}`],
  ['a null byte', `${FAIR}%00`],
  ['no address at all', ''],
  ['a name alone', 'nguoi.nhan'],
])('%s for an address is refused before any server hears of it', async (_trick, address) => {
  const { post, recipients, row } = await sentTo({ address });

  expect(row).toMatchObject({ state: 'FAILED', attempts: 1, lastError: 'ADDRESS_INVALID' });
  expect(recipients).toEqual([]);
  expect(post.mails()).toEqual([]);
});

test('a plus and a dot are part of an address', async () => {
  const { recipients } = await sentTo({ address: 'nguoi.nhan+bao-cao@thu.test.example' });

  expect(recipients).toEqual(['nguoi.nhan+bao-cao@thu.test.example']);
});
