import { sql } from 'kysely';
import { byOwner, column, equals, type ReadModel, type RowSql } from '../core/read/read-model.js';

export const indicatorRead: ReadModel = {
  table: 'app.indicator',
  fields: {
    id: 'id',
    code: 'code',
    sectionCode: 'section_code',
    label: 'label',
    aggregation: 'aggregation',
    unit: 'unit',
    numeratorLabel: 'numerator_label',
    denominatorLabel: 'denominator_label',
    categories: 'categories',
    appliesTo: 'applies_to',
    required: 'required',
    changeThreshold: 'change_threshold',
    sentence: 'sentence',
    definition: 'definition',
    period: 'period',
    sourceNote: 'source_note',
    rules: 'rules',
    prefill: 'prefill',
    polarity: 'polarity',
  },
  sorts: { position: 'position' },
};

const content =
  (key: string): RowSql =>
  (row) =>
    sql`${column(row, 'content')} -> ${sql.lit(key)}`;

export const templateRead: ReadModel = {
  table: 'app.report_template',
  permission: 'round:read',
  fields: {
    id: 'id',
    code: 'code',
    number: 'number',
    name: 'name',
    version: 'version',
    state: 'state',
    publishedAt: 'published_at',
    updatedAt: 'updated_at',
    opening: (row) => sql`${column(row, 'content')} ->> 'opening'`,
    abstract: content('abstract'),
    parts: content('parts'),
    indicatorCount: (row) => sql`(select count(*)::int from app.indicator i
      where i.committee_id = ${column(row, 'committee_id')} and i.template_id = ${column(row, 'id')})`,
    // The newest fifty: a list of uses, not of rounds.
    uses: (row) => sql`(select coalesce(json_agg(u order by u."startOn" desc), '[]'::json) from
      (select r.id, r.label, r.state, r.start_on as "startOn" from app.report_round r
        where r.committee_id = ${column(row, 'committee_id')} and r.template_id = ${column(row, 'id')}
        order by r.start_on desc limit 50) u)`,
    sections: content('sections'),
    shortcomings: content('shortcomings'),
    causes: content('causes'),
    practiceKinds: content('practiceKinds'),
    // Names in braces anywhere in the standing text.
    placeholders: (row) => sql`(select coalesce(json_agg(distinct m.name[1]), '[]'::json)
      from regexp_matches(${column(row, 'content')}::text, '\\{(\\w+)\\}', 'g') as m(name))`,
  },
  links: {
    indicators: {
      to: () => indicatorRead,
      many: true,
      on: byOwner('template_id'),
      order: 'position',
      limit: 300,
    },
  },
  sorts: { name: 'name', number: 'number', code: 'code', updatedAt: 'updated_at' },
  filters: { state: equals('state'), code: equals('code') },
};
