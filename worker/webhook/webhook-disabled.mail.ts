import type { WebhookDelivery } from '../../schema/webhook/webhook.entity.js';
import type { Mail } from '../core/mailer.js';
import { words } from '../messages/vi.js';
import type { PostOutcome } from './post-message.js';

/** Tells an app's contact that its messages do not arrive and that no more are sent. */
export function webhookDisabledMail(delivery: WebhookDelivery, outcome: PostOutcome): Mail {
  const { endpoint, messageId, id } = delivery;
  const { name, contact } = endpoint.client as unknown as { name: string; contact: string };
  const lines = words.webhookDisabled({
    app: name,
    host: new URL(endpoint.url).host,
    messageId,
    error: String(outcome.status ?? outcome.error ?? ''),
  });
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return {
    to: { name, address: contact },
    subject: lines[0] ?? '',
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="vi"><body>${escaped.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    messageId: `<webhook-${id}@workplace-culture.invalid>`,
    reference: id,
    attachments: [],
  };
}
