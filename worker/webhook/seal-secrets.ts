import { LockMode, type MikroORM } from '@mikro-orm/postgresql';
import { WebhookSecret } from '../../schema/webhook/webhook.entity.js';
import type { Log } from '../../server/core/process/log.js';
import { isSealed, placeOf, type SecretBox } from '../../server/core/process/secret-box.js';
import { asPlatform } from '../../server/core/tenancy.js';

/** Where the secret of a webhook is kept. */
export function placeOfSecret(row: Pick<WebhookSecret, 'committeeId' | 'id'>): string {
  return placeOf('webhook_secret', row);
}

/** The secret of a row; one of an older release stands there as it is. */
export function openSecret(secrets: SecretBox, row: WebhookSecret): string {
  return isSealed(row.secret) ? secrets.open(row.secret, placeOfSecret(row)) : row.secret;
}

/**
 * Seals anew what an older key sealed, or an older release did not seal at all. Once it has run the
 * older keys may go. Says how many it has sealed.
 */
export async function sealSecrets(orm: MikroORM, secrets: SecretBox, log: Log): Promise<number> {
  return asPlatform(orm, 'secrets of all committees under the present key', async (em) => {
    const rows = await em.find(
      WebhookSecret,
      {},
      { populate: ['secret'] as never, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    let sealed = 0;
    for (const row of rows.filter(({ secret }) => !secrets.isCurrent(secret))) {
      try {
        row.secret = secrets.seal(openSecret(secrets, row), placeOfSecret(row));
        sealed += 1;
      } catch (fault) {
        log.error({ err: fault, secret: row.id }, 'a secret cannot be opened');
      }
    }
    if (sealed > 0) log.info({ sealed }, 'secrets sealed with the present key');
    return sealed;
  });
}
