import { sql } from 'kysely';
import { byOwner, column, type ReadModel, type RowSql } from '../core/read/read-model.js';

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
  },
  sorts: { position: 'position' },
};

const content =
  (key: string): RowSql =>
  (row) =>
    sql`${column(row, 'content')} -> ${sql.lit(key)}`;

export const templateRead: ReadModel = {
  table: 'app.report_template',
  fields: {
    id: 'id',
    code: 'code',
    number: 'number',
    name: 'name',
    sections: content('sections'),
    shortcomings: content('shortcomings'),
    causes: content('causes'),
    practiceKinds: content('practiceKinds'),
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
  sorts: { name: 'name' },
};
