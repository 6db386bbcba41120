/**
 * What waits for somebody, each as one question about the rows that row security shows them. Every
 * question answers rows (id, name, at): which record, what it is called, by when.
 */
import { createHash } from 'node:crypto';
import type { TaskCode } from '../../schema/home/home.model.js';
import type { Permission } from '../../schema/core/permission.js';

/** Days ahead in which an end is told of. */
const AHEAD_DAYS = 30;

/** Days for which an invitation that was not taken up is told of. */
const EXPIRED_DAYS = 60;

const TODAY = `(select (now() at time zone c.time_zone)::date from app.committee c
  where c.id = (select tenancy.committee_id()))`;

const isInForce = (row: string) =>
  `${row}.starts_on <= ${TODAY} and (${row}.ends_on is null or ${row}.ends_on >= ${TODAY})`;

export interface TaskSql {
  permission: Permission;
  /** Whether it is asked of people of the committee alone. */
  isCommittee?: boolean;
  /** Where it leads to single records, they are named. */
  isNamed?: boolean;
  rows: string;
}

const open = 'i.accepted_at is null and i.revoked_at is null';

/** Self-assessments that are still taken. */
const assessments = `select s.id, r.label as name, r.due_at as at from app.self_assessment s
  join app.assessment_round r on r.committee_id = s.committee_id and r.id = s.round_id
  where r.state in ('OPEN', 'VERIFYING')`;

export const taskSql: Partial<Record<TaskCode, TaskSql>> = {
  MAILS_TO_SETTLE: {
    permission: 'delivery:resolve',
    rows: `select d.id, '' as name, d.updated_at as at from app.delivery d
      where d.state in ('FAILED', 'UNKNOWN', 'BOUNCED')
        and not exists (select 1 from app.delivery r
          where r.committee_id = d.committee_id and r.replaces_id = d.id)`,
  },
  CHANGES_TO_DECIDE: {
    permission: 'reorganization:decide',
    isNamed: true,
    rows: `select o.id, o.kind as name, o.effective_on::timestamptz as at from app.org_change o
      where o.state = 'PROPOSED' and o.created_by is distinct from (select tenancy.person_id())`,
  },
  CHANGES_TO_EXECUTE: {
    permission: 'organization:manage',
    isCommittee: true,
    isNamed: true,
    rows: `select o.id, o.kind as name, o.effective_on::timestamptz as at from app.org_change o
      where o.state = 'DECIDED' and o.effective_on <= ${TODAY}`,
  },
  SUBMISSIONS_TO_JUDGE: {
    permission: 'submission:accept',
    rows: `select s.id, '' as name, s.handed_in_at as at from app.submission s
      join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
      where s.state = 'SUBMITTED' and r.state <> 'CLOSED'`,
  },
  ASSESSMENTS_RETURNED: {
    permission: 'assessment:draft',
    isNamed: true,
    rows: `${assessments} and s.state = 'RETURNED'`,
  },
  ASSESSMENTS_TO_HAND_IN: {
    permission: 'assessment:draft',
    isNamed: true,
    rows: `${assessments} and s.state in ('NOT_STARTED', 'IN_PROGRESS')`,
  },
  ORGANIZATIONS_WITHOUT_SECRETARY: {
    permission: 'membership:manage',
    isCommittee: true,
    isNamed: true,
    rows: `select o.id, o.name, null::timestamptz as at from app.organization o
      where o.closed_on is null and not exists (select 1 from app.membership m
        where m.committee_id = o.committee_id and m.organization_id = o.id
          and m.role = 'TENANT_SECRETARY' and ${isInForce('m')})`,
  },
  POSITIONS_ENDING: {
    permission: 'membership:manage',
    rows: `select m.id, '' as name, m.ends_on::timestamptz as at from app.membership m
      where ${isInForce('m')} and m.ends_on < ${TODAY} + ${AHEAD_DAYS}`,
  },
  KEYS_EXPIRING: {
    permission: 'partner:manage',
    isNamed: true,
    rows: `select c.id, c.name, max(k.expires_at) as at from app.api_client c
      join app.api_key k on k.committee_id = c.committee_id and k.client_id = c.id
      where c.disabled_at is null and k.revoked_at is null and k.expires_at > now()
      group by c.id, c.name having max(k.expires_at) < now() + interval '${AHEAD_DAYS} days'`,
  },
  WEBHOOKS_OFF: {
    permission: 'partner:manage',
    isNamed: true,
    rows: `select w.id, w.url as name, w.disabled_at as at from app.webhook_endpoint w
      where w.disabled_at is not null and w.disabled_because <> 'PAUSED'`,
  },
  INVITATIONS_EXPIRED: {
    permission: 'invitation:manage',
    rows: `select i.id, '' as name, i.expires_at as at from app.invitation i
      where ${open} and i.expires_at <= now()
        and i.expires_at > now() - interval '${EXPIRED_DAYS} days'`,
  },
  INVITATIONS_WAITING: {
    permission: 'invitation:manage',
    rows: `select i.id, '' as name, i.expires_at as at from app.invitation i
      where ${open} and i.expires_at > now()`,
  },
};

/** Records that are named of each. */
const MOST_NAMED = 5;

/** One question that answers all of some tasks, those that wait alone. */
export function tasksStatement(codes: readonly TaskCode[]) {
  const parts = codes.map((code) => {
    const { rows, isNamed = false } = taskSql[code] ?? { rows: '' };
    const records = isNamed
      ? `(select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name)), '[]')
          from (select * from r order by at nulls last, name limit ${MOST_NAMED}) n)`
      : `'[]'::json`;
    return `(with r as (${rows}) select json_build_object('code', '${code}',
      'count', (select count(*) from r), 'soonest', (select min(at) from r), 'records', ${records}))`;
  });
  // Names of statements are short.
  const name = createHash('sha256').update(codes.join()).digest('hex').slice(0, 16);
  return { name: `tasks ${name}`, text: `select json_build_array(${parts.join(', ')})` };
}
