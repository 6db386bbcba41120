/** An app that is told of events, and the way there. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { WebhookEndpoint } from '../../schema/webhook/webhook.entity.js';
import { handIn as handInSubmission } from '../../server/submission/submission.service.js';
import { createWebhook } from '../../server/webhook/webhook.service.js';
import { sealAuditEvents } from '../../worker/audit/audit-chain.js';
import { fanOutEvents } from '../../worker/webhook/fan-out.js';
import { database } from '../core/database.js';
import { anApp, type everything } from '../core/given/partner.js';
import { arrange } from '../core/given/stored.js';
import { handedIn, standing } from '../core/given/submission.js';
import { runJobs } from '../core/run-jobs.js';
import type { Tenant } from '../core/world.js';

export interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

export const EVENTS = ['report.dispatched', 'round.opened', 'submission.handed_in'];

/** Messages may lead to this machine. */
export const anywhere = { WEBHOOK_TARGETS: 'anywhere' } as const;

/** What a message says, once its signature was checked. */
export function verified(secret: string, { headers, body }: Heard): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

/** An app's server for the tests of a file; each begins with nothing heard and 200. */
export function theReceiver() {
  let server: Server;
  const heard: Heard[] = [];
  const answer = { status: 200 };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => void parts.push(part));
      request.on('end', () => {
        heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
        response.writeHead(answer.status, { location: 'http://127.0.0.1:1/' }).end('ok');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });

  afterAll(() => new Promise((done) => server.close(done)));

  beforeEach(() => {
    heard.length = 0;
    answer.status = 200;
  });

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

  return {
    heard,
    answer,
    ids: () => new Set(heard.map(({ headers }) => headers['webhook-id'])),
    /** A webhook of a new app that leads here. */
    async webhookOf(tenant: Tenant, over: Partial<typeof everything> = {}) {
      const { id: clientId } = await anApp(tenant, over);
      const input = { clientId, url: 'https://partner.example/hook', events: EVENTS };
      const { id, signingKey: secret } = await createWebhook(tenant.administrator.ctx, input);
      await arrange(WebhookEndpoint, { id }, { url: url() });
      return { id, secret, clientId };
    },
  };
}

/** The secretary hands the organization's report in. */
export async function handIn(organization: Tenant['first']): Promise<void> {
  await handedIn(organization);
  const id = await standing(organization, 'DRAFT');
  await handInSubmission(organization.secretary.ctx, { id, version: 1 });
}

/** Seals the log, so that its events can be told. */
export async function seal(): Promise<void> {
  await sealAuditEvents((await database()).worker);
}

/** Seals the log, makes messages of it and sends them. */
export async function sendAll({ committeeId }: Tenant, more = {}): Promise<void> {
  await seal();
  await fanOutEvents((await database()).worker);
  await runJobs(committeeId, { ...anywhere, ...more });
}
