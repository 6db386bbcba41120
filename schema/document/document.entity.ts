import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { Term } from '../committee/committee.entity.js';
import { committeeRows, sharedRows, WHOLE_COMMITTEE } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { Report } from '../report/report.entity.js';
import type { DocumentProof } from '../verification/manifest.model.js';
import type { Reissue } from '../verification/reissue.model.js';
import type { DocumentModel } from './document.model.js';
import type { PdfSignature } from '../signature/signature.model.js';
import type { LayoutProfile } from './layout-profile.model.js';

export const DocumentState = { NUMBERED: 'NUMBERED', SIGNED: 'SIGNED' } as const;
export type DocumentState = (typeof DocumentState)[keyof typeof DocumentState];

/** A rendered file of a document, kept in the file store. */
export interface DocumentFile {
  kind: 'pdf' | 'docx' | 'xlsx' | 'signed' | 'certificates';
  /** Name a reader sees: "So-01-BC-DUK.pdf". */
  name: string;
  /** Path within the file store. */
  path: string;
  sha256: string;
  bytes: number;
  /**
   * The committee's own Word file that was active: whether the document is set in it, or it failed
   * and the layout of the profile was used. Null or absent without one, and for other kinds.
   */
  template?: { edition: number; sha256: string; isUsed: boolean } | null;
  /** Of a signed PDF: what was found of its signatures, oldest first. */
  signatures?: PdfSignature[];
}

/** A numbered document of the committee; its content is frozen when it is signed. */
export const OfficialDocument = defineEntity({
  name: 'OfficialDocument',
  extends: CommitteeOwned,
  ...committeeRows({
    // Neither the signer nor the text and its files, which name the signer.
    partner: {
      reads: [
        ...['report', 'documentType', 'number', 'symbol', 'documentOn', 'abstract', 'state'],
        ...['layoutProfile', 'signedAt'],
      ],
      rows: `${WHOLE_COMMITTEE} and state = 'SIGNED'`,
    },
    committee: 'select insert update',
    worker: 'select update',
  }),
  uniques: [
    { properties: ['committeeId', 'term', 'documentType', 'number'] as never },
    { properties: ['committeeId', 'report'] as never },
  ],
  properties: {
    /** The report that it is of; null for a decision. */
    report: () =>
      p
        .manyToOne(Report)
        .joinColumns('committee_id', 'report_id')
        .deleteRule('no action')
        .nullable(),
    term: () => p.manyToOne(Term).joinColumns('committee_id', 'term_id'),
    /** "BC". */
    documentType: p.text(),
    number: p.integer(),
    /** "BC/ĐUK". */
    symbol: p.text(),
    documentOn: p.date(),
    /** Abstract on one line. */
    abstract: p.text(),
    state: p.enum(Object.values(DocumentState)),
    /** Layout profile in force on the document's date. */
    layoutProfile: p.text(),
    model: p.json<DocumentModel>(),
    signedBy: p.uuid().nullable(),
    signedAt: p.datetime().nullable(),
    files: p.json<DocumentFile[]>(),
    /** Why it is not to be mailed for now, as the office says; null is not held. */
    holdReason: p.text().nullable(),
    heldBy: p.uuid().nullable(),
    heldAt: p.datetime().nullable(),
    /** The officer who had it mailed; null before it, and where the committee needs nobody. */
    releasedBy: p.uuid().nullable(),
    releasedAt: p.datetime().nullable(),
    /** What it can be checked by; null until its files are made. */
    proof: p.json<DocumentProof>().nullable(),
    /** The last time it was made again; null where it never was. */
    reissue: p.json<Reissue>().nullable(),
  },
});
export type OfficialDocument = InferEntity<typeof OfficialDocument>;

/** Last number given per document type and term. */
export const DocumentCounter = defineEntity({
  name: 'DocumentCounter',
  extends: CommitteeOwned,
  ...committeeRows({ partner: 'nothing', committee: 'select insert update' }),
  uniques: [{ properties: ['committeeId', 'term', 'documentType'] as never }],
  properties: {
    term: () => p.manyToOne(Term).joinColumns('committee_id', 'term_id'),
    documentType: p.text(),
    lastNumber: p.integer(),
  },
});
export type DocumentCounter = InferEntity<typeof DocumentCounter>;

/** A layout profile and the time it is in force. */
export const LayoutProfileRow = defineEntity({
  name: 'LayoutProfileRow',
  tableName: 'layout_profile',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    code: p.text().primary(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    settings: p.json<LayoutProfile>(),
  },
});
export type LayoutProfileRow = InferEntity<typeof LayoutProfileRow>;
