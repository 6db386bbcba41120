import { WebhookShow } from './WebhookShow.js';

/** One webhook at /webhooks/:id; they are listed on the page of their app. */
export const webhooks = { name: 'webhooks', edit: WebhookShow };
