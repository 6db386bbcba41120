import type { Statement } from '../core/read/one-trip.js';

/** Failures that are shown; of more there is the number. */
export const MOST_FAILURES = 50;

/** Runs of the probe that are shown. */
const MOST_RUNS = 24;

const MOST_WEBHOOKS = 20;

const RUN = `json_build_object('startedAt', p.started_at, 'finishedAt', p.finished_at,
  'outcome', p.outcome, 'results', p.results)`;

const WALL = `json_build_object(
  'last', (select ${RUN} from app.wall_probe p where p.finished_at is not null
    order by p.started_at desc limit 1),
  'proven', (select ${RUN} from app.wall_probe p where p.outcome = 'HOLDS' or p.outcome = 'LEAKS'
    order by p.started_at desc limit 1),
  'runs', (select coalesce(json_agg(${RUN} order by p.started_at desc), '[]') from (
    select * from app.wall_probe order by started_at desc limit ${MOST_RUNS}) p))`;

const FACTS = `(select coalesce(json_object_agg(f.name, json_build_object('at', f.at,
  'secondsAgo', extract(epoch from now() - f.at)::float8, 'details', f.details)), '{}')
  from app.installation_fact f)`;

const JOBS = `json_build_object(
  'retrying', (select count(*) from app.job_failure where state = 'RETRYING'),
  'givenUp', (select count(*) from app.job_failure where state = 'GIVEN_UP'),
  'askedAgain', (select count(*) from app.job_failure where state = 'ASKED_AGAIN'),
  'failures', (select coalesce(json_agg(json_build_object('id', f.id, 'jobName', f.job_name,
      'subjectId', f.subject_id, 'state', f.state, 'attempts', f.attempts, 'error', f.error,
      'requestId', f.request_id, 'failedAt', f.failed_at) order by f.failed_at desc), '[]')
    from (select * from app.job_failure where state <> 'SETTLED'
      order by failed_at desc limit ${MOST_FAILURES}) f))`;

const mails = (table: string) => `(select json_build_object(
  'failed', count(*) filter (where state in ('FAILED', 'BOUNCED')),
  'unknown', count(*) filter (where state = 'UNKNOWN'),
  'retrying', count(*) filter (where state = 'RETRY_WAIT'))
  from ${table} where state in ('FAILED', 'BOUNCED', 'UNKNOWN', 'RETRY_WAIT'))`;

const WEBHOOKS = `(select coalesce(json_agg(json_build_object('id', w.id, 'url', w.url,
    'clientId', w.client_id, 'clientName', c.name, 'disabledAt', w.disabled_at,
    'disabledBecause', w.disabled_because) order by w.disabled_at desc), '[]')
  from (select * from app.webhook_endpoint where disabled_at is not null
      and disabled_because <> 'PAUSED' order by disabled_at desc limit ${MOST_WEBHOOKS}) w
    join app.api_client c on c.committee_id = w.committee_id and c.id = w.client_id)`;

const AUDIT = `(select json_build_object('checkedAt', h.checked_at, 'verdict', h.verdict,
    'hoursAgo', extract(epoch from now() - h.checked_at)::float8 / 3600,
    'checkedEvents', h.checked_events, 'missingEvents', h.missing_events,
    'brokenSequence', h.broken_sequence, 'sealed', h.sequence, 'lastSeal', h.hash)
  from app.audit_head h)`;

const UNSEALED = `(select count(*) from app.audit_event where sequence is null)`;

/**
 * All that the operations page shows, in one trip: the committee's own rows as row security has
 * them, and of the installation what belongs to no tenant.
 */
export const OPERATIONS: Statement = {
  name: 'operations',
  text: `select json_build_object('now', now(), 'wall', ${WALL}, 'facts', ${FACTS}, 'jobs', ${JOBS},
    'deliveries', ${mails('app.delivery')}, 'reminders', ${mails('app.reminder')},
    'webhooks', ${WEBHOOKS}, 'audit', ${AUDIT}, 'unsealed', ${UNSEALED},
    'database', current_setting('server_version'))`,
};
