/**
 * What keeps the product running, as the committee that asks may see it: its own failed jobs,
 * mails, webhooks and audit log; of the installation numbers that say nothing about any tenant.
 */
import type { AuditVerdict } from '../../schema/audit/audit-head.entity.js';
import type { WayResult } from '../../schema/canary/canary.model.js';
import type { MigratedDetails, WorkerDetails } from '../../schema/operations/operations.model.js';
import type { JobFailure } from '../../schema/operations/operations.entity.js';
import { lightsOf, type Signs } from '../../schema/operations/operations.rule.js';
import type { WebhookEndpoint, WebhookOff } from '../../schema/webhook/webhook.entity.js';
import { may } from '../core/actor.js';
import { productVersion } from '../core/process/product-version.js';
import type { Reader } from '../core/read/read.js';
import { refuse } from '../core/refusal.js';
import { OPERATIONS } from './operations-sql.js';

export interface ProbeRun {
  startedAt: string;
  finishedAt: string | null;
  outcome: 'HOLDS' | 'LEAKS' | 'UNPROVEN' | null;
  results: WayResult[];
}

type Failure = Pick<
  JobFailure,
  'id' | 'jobName' | 'subjectId' | 'state' | 'attempts' | 'error' | 'requestId'
> & { failedAt: string };

interface SwitchedOff extends Pick<WebhookEndpoint, 'id' | 'url'> {
  clientName: string;
  disabledAt: string;
  disabledBecause: WebhookOff;
}

interface MailCounts {
  failed: number;
  unknown: number;
  retrying: number;
}

interface Fact<Details> {
  at: string;
  secondsAgo: number;
  details: Details;
}

interface Stored {
  now: string;
  wall: { last: ProbeRun | null; proven: ProbeRun | null; runs: ProbeRun[] };
  facts: { WORKER?: Fact<WorkerDetails>; MIGRATED?: Fact<MigratedDetails> };
  jobs: { retrying: number; givenUp: number; askedAgain: number; failures: Failure[] };
  deliveries: MailCounts;
  reminders: MailCounts;
  webhooks: SwitchedOff[];
  audit: { checkedAt: string | null; verdict: AuditVerdict | null; hoursAgo: number | null } | null;
  unsealed: number;
  database: string;
}

/** Where no worker has said otherwise. */
const USUAL_OVERDUE_MINUTES = 30;

function wallSign({ now, wall, facts }: Stored): Signs['wall'] {
  const { proven, last } = wall;
  const limit = facts.WORKER?.details.wallOverdueMinutes ?? USUAL_OVERDUE_MINUTES;
  const age = proven?.finishedAt ? Date.parse(now) - Date.parse(proven.finishedAt) : Infinity;
  const outcome = proven?.outcome === 'LEAKS' ? 'LEAKS' : (last?.outcome ?? null);
  return { outcome, overdue: age > limit * 60_000 };
}

function signsOf(stored: Stored): Signs {
  const { facts, jobs: failed, deliveries, reminders, webhooks, audit } = stored;
  const { WORKER: worker } = facts;
  return {
    wall: wallSign(stored),
    worker: {
      silentSeconds: worker?.secondsAgo ?? null,
      outboxSeconds: worker?.details.outboxSeconds ?? 0,
    },
    jobs: failed,
    mails: {
      failed: deliveries.failed + reminders.failed,
      unknown: deliveries.unknown + reminders.unknown,
    },
    webhooks: { off: webhooks.length },
    audit: { verdict: audit?.verdict ?? null, hoursAgo: audit?.hoursAgo ?? null },
  };
}

/** Everything the page shows. */
export async function readOperations(reader: Reader) {
  if (!reader.actor || !may(reader.actor, 'operations:read')) refuse('FORBIDDEN');
  const [answer] = await reader.ask(OPERATIONS, []);
  const stored = JSON.parse(answer ?? '{}') as Stored;
  const signs = signsOf(stored);
  const { WORKER: worker, MIGRATED: migrated } = stored.facts;
  return {
    ...stored,
    readAt: stored.now,
    lights: lightsOf(signs),
    wall: { ...stored.wall, ...signs.wall },
    worker: worker ? { ...worker.details, heardAt: worker.at } : null,
    versions: {
      server: productVersion(),
      worker: worker?.details.version ?? null,
      schema: migrated?.details.migration ?? null,
      migratedAt: migrated?.at ?? null,
      database: stored.database,
    },
    audit: { ...stored.audit, unsealed: stored.unsealed },
  };
}
