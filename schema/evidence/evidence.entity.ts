import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { organizationRows, OVERSEEN, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { EvidenceFileType, EvidenceKind } from './evidence.model.js';

/** What an organization has not yet shown is its own. */
const SHOWN = 'shown_at is not null';

/**
 * Something that proves what an organization says of itself (minh chứng): a file, a link or a
 * document by its number. It is kept once and used at any number of criteria, year after year.
 */
export const Evidence = defineEntity({
  name: 'Evidence',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: [
      { may: 'select insert' },
      { may: 'delete', rows: `${OWN_ORGANIZATION} and shown_at is null` },
      {
        may: 'update',
        sets: ['title', 'foldedTitle', 'validFrom', 'validTo', 'note', 'shownAt'],
      },
    ],
    committee: { may: 'select', rows: `${OWN_COMMITTEE} and ${SHOWN}` },
    overseer: { may: 'select', rows: `${OVERSEEN} and ${SHOWN}` },
    worker: 'select',
  }),
  // The same file is kept once, however often it is sent.
  uniques: [{ properties: ['committeeId', 'organizationId', 'sha256'] as never }],
  indexes: [{ properties: ['committeeId', 'organizationId', 'foldedTitle'] as never }],
  properties: {
    organization: () =>
      p
        .manyToOne(Organization)
        .joinColumns('committee_id', 'organization_id')
        .lazy()
        // The column is set with the tenant's.
        .onCreate(() => undefined as never),
    kind: p.enum(Object.values(EvidenceKind)),
    title: p.text(),
    /** The title in small letters without accents, for search. */
    foldedTitle: p.text(),
    note: p.text().nullable(),
    /** First and last day it holds, which is not the day it was uploaded; null is open. */
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    /** FILE only, from here on. */
    fileName: p.text().nullable(),
    fileType: p.enum(Object.values(EvidenceFileType)).nullable(),
    /** Of the file as it is kept. */
    sha256: p.text().nullable(),
    bytes: p.integer().nullable(),
    /** Whether a small picture of it is kept. */
    hasThumbnail: p.boolean(),
    /** LINK: http or https. DOCUMENT: where it can be read, if anywhere. */
    url: p.text().nullable(),
    /** DOCUMENT only: "12-KH/ĐU", who issued it, and when. */
    documentNumber: p.text().nullable(),
    documentIssuer: p.text().nullable(),
    documentOn: p.date().nullable(),
    /** First handed in with a self-assessment: from then on the committee sees it and it stays. */
    shownAt: p.datetime().nullable(),
  },
});
export type Evidence = InferEntity<typeof Evidence>;
