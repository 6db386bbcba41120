import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE, sharedRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { FigureRule } from './figure-rule.model.js';
import { Prefill } from './prefill.model.js';
import {
  Aggregation,
  IndicatorPeriod,
  Polarity,
  type QuantifierBand,
  type TemplateContent,
} from './template.model.js';

export const TemplateState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED' } as const;
export type TemplateState = (typeof TemplateState)[keyof typeof TemplateState];

const DRAFTS = `${OWN_COMMITTEE} and state = 'DRAFT'`;
const PUBLISHED = `${OWN_COMMITTEE} and state = 'PUBLISHED'`;

/** Indicators of templates that the reader may see. The line breaks here are PostgreSQL's own. */
const OF_KNOWN = `${OWN_COMMITTEE} and template_id in (select id\n from app.report_template)`;

const IN_DRAFT = `${OWN_COMMITTEE} and tenancy.is_drafted(committee_id, template_id)`;

/** One version of a report template. A published version is frozen: nobody changes it or its parts. */
export const ReportTemplate = defineEntity({
  name: 'ReportTemplate',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: { reads: ['code', 'number', 'name', 'state', 'content'], rows: PUBLISHED },
    organization: { may: 'select', rows: PUBLISHED },
    overseer: { may: 'select', rows: PUBLISHED },
    committee: [
      { may: 'select' },
      { may: 'insert', leaves: `state = 'DRAFT'` },
      {
        may: 'update',
        leaves: 'tenancy.is_drafted(committee_id, id)',
        sets: ['name', 'state', 'content', 'publishedAt', 'publishedBy'],
      },
      { may: 'delete', rows: DRAFTS },
    ],
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'code', 'number'] as never }],
  properties: {
    code: p.text(),
    /** Version number within the code, from 1. */
    number: p.integer(),
    name: p.text(),
    state: p.enum(Object.values(TemplateState)),
    content: p.json<TemplateContent>(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
  },
});
export type ReportTemplate = InferEntity<typeof ReportTemplate>;

/** What an organization is asked to count, and how its figures are added up. */
export const Indicator = defineEntity({
  name: 'Indicator',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: {
      reads: [
        ...['template', 'position', 'code', 'sectionCode', 'label', 'aggregation', 'unit'],
        ...['numeratorLabel', 'denominatorLabel', 'categories', 'appliesTo', 'required'],
        ...['changeThreshold', 'definition', 'period', 'sourceNote', 'rules', 'prefill'],
        'polarity',
      ],
      rows: OF_KNOWN,
    },
    organization: { may: 'select', rows: OF_KNOWN },
    overseer: { may: 'select', rows: OF_KNOWN },
    committee: [{ may: 'select' }, { may: 'insert update delete', rows: IN_DRAFT }],
    worker: 'select',
  }),
  uniques: [{ properties: ['committeeId', 'template', 'code'] as never }],
  properties: {
    template: () => p.manyToOne(ReportTemplate).joinColumns('committee_id', 'template_id'),
    position: p.integer(),
    code: p.text(),
    sectionCode: p.text(),
    label: p.text(),
    aggregation: p.enum(Object.values(Aggregation)),
    unit: p.text(),
    numeratorLabel: p.text().nullable(),
    denominatorLabel: p.text().nullable(),
    categories: p.json<{ code: string; label: string }[]>().nullable(),
    sentence: p.text(),
    appliesTo: p.array(),
    required: p.boolean(),
    /** Change against the last period, in percent, beyond which an explanation is asked. */
    changeThreshold: p.decimal('number').precision(9).scale(2).nullable(),
    definition: p.text().nullable(),
    period: p.enum(Object.values(IndicatorPeriod)).nullable(),
    sourceNote: p.text().nullable(),
    rules: p.json<FigureRule[]>().defaultRaw(`'[]'`),
    prefill: p.enum(Object.values(Prefill)).nullable(),
    /** Which way is better: the report praises what moved so. */
    polarity: p.enum(Object.values(Polarity)).default('NEUTRAL'),
  },
});
export type Indicator = InferEntity<typeof Indicator>;

/** Words for a share of organizations ("một số", "nhiều"), in force for a time. */
export const QuantifierScale = defineEntity({
  name: 'QuantifierScale',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    bands: p.json<QuantifierBand[]>(),
    source: p.text(),
  },
});
export type QuantifierScale = InferEntity<typeof QuantifierScale>;
