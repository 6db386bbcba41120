/** What messages are signed with is kept so that the database alone does not tell it. */
import { randomBytes } from 'node:crypto';
import { WebhookSecret } from '../../schema/webhook/webhook.entity.js';
import { createLog } from '../../server/core/process/log.js';
import {
  faultOfKeys,
  isGuessable,
  isSealed,
  placeOf,
  secretBoxOf,
} from '../../server/core/process/secret-box.js';
import { asOperator } from '../../server/database/owner.js';
import { testWebhook } from '../../server/webhook/webhook-message.service.js';
import { sealSecrets } from '../../worker/webhook/seal-secrets.js';
import { database } from '../core/database.js';
import { arrange } from '../core/given/stored.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import { anywhere, theReceiver, verified } from './receiver.js';

const receiver = theReceiver();
const newKey = (name: string) => `${name}:${randomBytes(32).toString('base64')}`;

async function kept(endpoint: string): Promise<WebhookSecret> {
  const { owner } = await database();
  return asOperator(owner, (em) =>
    em.findOneOrFail(
      WebhookSecret,
      { endpoint: { id: endpoint } },
      { populate: ['secret'] as never },
    ),
  );
}

/** What the worker does as it starts, and what it logs. */
async function started(keys: string) {
  const { worker } = await database();
  const lines: string[] = [];
  const log = createLog({ LOG_LEVEL: 'info' }, 'worker', {
    write: (line) => void lines.push(line),
  });
  await sealSecrets(worker, secretBoxOf(keys), log);
  return lines.join('');
}

test('a secret stands in no row as it was shown, and still signs', async () => {
  const tenant = await newTenant();
  const { id, secret } = await receiver.webhookOf(tenant);

  await testWebhook(tenant.administrator.ctx, { id });
  await runJobs(tenant.committeeId, anywhere);

  const row = await kept(id);
  expect(isSealed(row.secret)).toBe(true);
  expect(row.secret).not.toContain(secret.slice('whsec_'.length));
  expect(verified(secret, receiver.heard[0]!)).toMatchObject({ type: 'test' });
});

test('a secret that an older release left readable signs, and is sealed as the worker starts', async () => {
  const tenant = await newTenant();
  const { id, secret } = await receiver.webhookOf(tenant);
  const { env } = await database();
  const plain = secret.slice('whsec_'.length);
  await arrange(WebhookSecret, { endpoint: { id } }, { secret: plain });
  await testWebhook(tenant.administrator.ctx, { id });
  await runJobs(tenant.committeeId, anywhere);

  const logged = await started(env.ENCRYPTION_KEYS);
  await testWebhook(tenant.administrator.ctx, { id });
  await runJobs(tenant.committeeId, anywhere);

  expect(isSealed((await kept(id)).secret)).toBe(true);
  expect(logged).not.toContain(plain);
  expect(receiver.heard.map((each) => verified(secret, each))).toHaveLength(2);
});

test('a key is replaced: the old one opens, the new one seals, then the old one may go', async () => {
  const tenant = await newTenant();
  const { id, secret } = await receiver.webhookOf(tenant);
  const { env } = await database();
  const next = newKey('t2');

  await started(`${next},${env.ENCRYPTION_KEYS}`);
  await testWebhook(tenant.administrator.ctx, { id });
  await runJobs(tenant.committeeId, { ...anywhere, ENCRYPTION_KEYS: next });

  expect(verified(secret, receiver.heard[0]!)).toMatchObject({ type: 'test' });
  await started(`${env.ENCRYPTION_KEYS},${next}`);
});

test('a secret whose key is gone is told of, and holds nothing else up', async () => {
  const tenant = await newTenant();
  const [lost, other] = [
    await receiver.webhookOf(tenant),
    await receiver.webhookOf(tenant, { name: 'Ứng dụng khác' }),
  ];
  const { env } = await database();
  const row = await kept(lost.id);
  const foreign = secretBoxOf(newKey('gone')).seal('x', placeOf('webhook_secret', row));
  await arrange(WebhookSecret, { id: row.id }, { secret: foreign });
  await arrange(WebhookSecret, { endpoint: { id: other.id } }, { secret: 'plain' });

  const logged = await started(env.ENCRYPTION_KEYS);

  expect(logged).toContain('a secret cannot be opened');
  expect((await kept(lost.id)).secret).toBe(foreign);
  expect(isSealed((await kept(other.id)).secret)).toBe(true);
});

describe('a box', () => {
  const box = secretBoxOf(newKey('k1'));

  test('opens what it sealed, in its place alone', () => {
    const sealed = box.seal('mật khẩu', 'webhook_secret a b');

    expect(box.open(sealed, 'webhook_secret a b')).toBe('mật khẩu');
    expect(() => box.open(sealed, 'webhook_secret a c')).toThrow();
  });

  test('seals the same differently every time, and opens nothing that was changed', () => {
    const sealed = box.seal('same', 'place');
    const at = sealed.length - 3;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);

    expect(box.seal('same', 'place')).not.toBe(sealed);
    expect(() => box.open(changed, 'place')).toThrow();
    expect(() => box.open('', 'place')).toThrow();
  });
});

test.each([
  ['', /must be/],
  ['k1:', /must be/],
  ['k1:c2hvcnQ=', /must be/],
  [newKey('K1'), /must be/],
  [`${newKey('k1')},`, /must be/],
  [`${newKey('k1')},${newKey('k1')}`, /differently/],
])('keys like %j are refused', (text, fault) => {
  expect(faultOfKeys(text)).toMatch(fault);
});

test('keys by name are taken, and one of zeros is no key', () => {
  expect(faultOfKeys(`${newKey('k2')}, ${newKey('k1')}`)).toBeNull();
  expect(isGuessable(newKey('k1'))).toBe(false);
  expect(isGuessable(`k1:${Buffer.alloc(32).toString('base64')}`)).toBe(true);
});
