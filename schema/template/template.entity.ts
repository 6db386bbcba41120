import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows, OWN_COMMITTEE, sharedRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Aggregation, type QuantifierBand, type TemplateContent } from './template.model.js';

export const TemplateState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED' } as const;
export type TemplateState = (typeof TemplateState)[keyof typeof TemplateState];

/** One version of a report template. A published version is frozen. */
export const ReportTemplate = defineEntity({
  name: 'ReportTemplate',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: { reads: ['code', 'number', 'name', 'state', 'content'], rows: OWN_COMMITTEE },
    organization: 'select',
    committee: 'select insert update',
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
        'changeThreshold',
      ],
      rows: OWN_COMMITTEE,
    },
    organization: 'select',
    committee: 'select insert update',
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
