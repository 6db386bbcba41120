import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import { OfficialDocument } from '../document/document.entity.js';

/** The document that the code in hand is of. */
export const VERIFIED = 'code = (select tenancy.verification())';

/** A file of the document, by which somebody can tell that theirs is the same. */
export interface VerifiedFile {
  kind: string;
  sha256: string;
}

/** Another document that is to be read with this one, or instead of it. */
export interface LinkedDocument {
  number: number;
  symbol: string;
  documentOn: string;
  code: string;
}

/**
 * What the public page says of an issued document: facts of the document alone, and no person. One
 * row for each document that was ever issued with a code.
 */
export const DocumentVerification = defineEntity({
  name: 'DocumentVerification',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    // Whoever holds the code: nobody has to be signed in.
    person: { may: 'select', rows: VERIFIED },
    committee: { may: 'select update', sets: ['files', 'supersededBy'] },
    worker: { may: 'select insert update', sets: ['supersededBy', 'supplementedBy'] },
  }),
  uniques: [{ properties: ['committeeId', 'document'] as never }],
  indexes: [{ properties: ['code'] }],
  properties: {
    /** Null for a certificate, which names the same code. */
    document: () =>
      p
        .manyToOne(OfficialDocument)
        .joinColumns('committee_id', 'document_id')
        .deleteRule('no action')
        .nullable(),
    code: p.text(),
    number: p.integer(),
    symbol: p.text(),
    documentOn: p.date(),
    /** Last day on which it holds; null where it has none. */
    validUntil: p.date().nullable(),
    /** "BÁO CÁO". */
    typeName: p.text(),
    /** Abstract on one line. */
    title: p.text(),
    /** Header lines: the superior body, then the issuing body. */
    superior: p.text(),
    issuer: p.text(),
    manifestSha256: p.text(),
    files: p.json<VerifiedFile[]>(),
    /** The document that counts instead of this one. */
    supersededBy: p.json<LinkedDocument>().nullable(),
    /** What was issued later and is to be read with this one, oldest first. */
    supplementedBy: p.json<LinkedDocument[]>(),
    /** The document that this one adds to. */
    supplements: p.json<LinkedDocument>().nullable(),
  },
});
export type DocumentVerification = InferEntity<typeof DocumentVerification>;
