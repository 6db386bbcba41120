import { sql } from 'kysely';
import { column, type ReadModel } from '../core/read/read-model.js';

export const scheduleRead: ReadModel = {
  table: 'app.report_schedule',
  permission: 'round:read',
  fields: {
    id: 'id',
    version: 'version',
    name: 'name',
    kind: 'kind',
    templateCode: 'template_code',
    templateName: (row) => sql`(select t.name from app.report_template t
      where t.committee_id = ${column(row, 'committee_id')}
        and t.code = ${column(row, 'template_code')} and t.state = 'PUBLISHED'
      order by t.number desc limit 1)`,
    label: 'label',
    periodMonths: 'period_months',
    everyMonths: 'every_months',
    firstOn: 'first_on',
    validFrom: 'valid_from',
    validTo: 'valid_to',
    rules: 'rules',
    reminderDays: 'reminder_days',
    digestDays: 'digest_days',
    sendsDigest: 'sends_digest',
    placeholders: (
      row,
    ) => sql`(select coalesce(json_agg(json_build_object('name', p.key, 'value', p.value)),
      '[]'::json) from jsonb_each_text(${column(row, 'placeholders')}) p)`,
    active: 'active',
    nextOpensAt: (row) => sql`(select min(r.opens_at) from app.report_round r
      where r.committee_id = ${column(row, 'committee_id')} and r.schedule_id = ${column(row, 'id')}
        and r.state = 'SCHEDULED')`,
  },
  sorts: { name: 'name', everyMonths: 'every_months' },
};
