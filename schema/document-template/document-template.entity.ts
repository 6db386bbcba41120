import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { TemplateFinding } from './document-template.model.js';

/** READY was read and checked; ACTIVE is what documents are issued in; RETIRED was, or never is. */
export const DocumentTemplateState = {
  READY: 'READY',
  ACTIVE: 'ACTIVE',
  RETIRED: 'RETIRED',
} as const;
export type DocumentTemplateState =
  (typeof DocumentTemplateState)[keyof typeof DocumentTemplateState];

/** PENDING is being made; a FAILED one says that the file cannot be filled in. */
export const PreviewState = {
  NONE: 'NONE',
  PENDING: 'PENDING',
  DONE: 'DONE',
  FAILED: 'FAILED',
} as const;
export type PreviewState = (typeof PreviewState)[keyof typeof PreviewState];

/** A version of the committee's own Word file, which its documents are set in. Files never change. */
export const DocumentTemplate = defineEntity({
  name: 'DocumentTemplate',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select insert update',
    worker: 'select update',
  }),
  uniques: [{ properties: ['committeeId', 'edition'] as never }],
  indexes: [
    {
      name: 'document_template_active',
      expression:
        "create unique index document_template_active on app.document_template (committee_id) where state = 'ACTIVE'",
    },
  ],
  properties: {
    /** Counted from 1 in a committee. */
    edition: p.integer(),
    fileName: p.text(),
    state: p.enum(Object.values(DocumentTemplateState)),
    /** Path within the file store. */
    path: p.text(),
    sha256: p.text(),
    bytes: p.integer(),
    findings: p.json<TemplateFinding[]>(),
    previewState: p.enum(Object.values(PreviewState)),
    /** The preview within the file store; null without one. */
    previewPath: p.text().nullable(),
    activatedAt: p.datetime().nullable(),
    activatedBy: p.uuid().nullable(),
  },
});
export type DocumentTemplate = InferEntity<typeof DocumentTemplate>;
