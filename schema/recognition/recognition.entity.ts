import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { AssessmentRound } from '../assessment-round/assessment-round.entity.js';
import {
  committeeRows,
  organizationRows,
  OVERSEEN,
  OWN_ORGANIZATION,
  sharedRows,
} from '../core/access.js';
import { CommitteeOwned, OrganizationOwned } from '../core/owned.entity.js';
import { OfficialDocument } from '../document/document.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { SelfAssessment } from '../self-assessment/self-assessment.entity.js';
import {
  type CertificateFile,
  RecognitionOutcome,
  type RecognitionProposal,
} from './recognition.model.js';
import { type RecognitionTerms, RecognitionType } from './recognition-terms.model.js';

/** Terms of recognition and the time they are in force. */
export const RecognitionTermsRow = defineEntity({
  name: 'RecognitionTermsRow',
  tableName: 'recognition_terms',
  ...sharedRows({ partner: 'nothing' }),
  properties: {
    code: p.text().primary(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    settings: p.json<RecognitionTerms>(),
  },
});
export type RecognitionTermsRow = InferEntity<typeof RecognitionTermsRow>;

export const RecognitionDecisionKind = {
  /** Recognises those of a round that passed. */
  RECOGNITION: 'RECOGNITION',
  /** Takes one recognition back. */
  REVOCATION: 'REVOCATION',
} as const;
export type RecognitionDecisionKind =
  (typeof RecognitionDecisionKind)[keyof typeof RecognitionDecisionKind];

export const RecognitionDecisionState = { DRAFT: 'DRAFT', DECIDED: 'DECIDED' } as const;
export type RecognitionDecisionState =
  (typeof RecognitionDecisionState)[keyof typeof RecognitionDecisionState];

/** A decision of the standing committee: about the list of a round, or one recognition. */
export const RecognitionDecision = defineEntity({
  name: 'RecognitionDecision',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select insert update',
    worker: 'select',
  }),
  indexes: [
    {
      name: 'recognition_decision_once',
      expression: `create unique index recognition_decision_once on app.recognition_decision (committee_id, round_id) where kind = 'RECOGNITION'`,
    },
    { properties: ['committeeId', 'round'] as never },
  ],
  properties: {
    round: () => p.manyToOne(AssessmentRound).joinColumns('committee_id', 'round_id'),
    kind: p.enum(Object.values(RecognitionDecisionKind)),
    state: p.enum(Object.values(RecognitionDecisionState)),
    /** Who handed the list to the council; null: the same person decides, as on a revocation. */
    proposedBy: p.uuid().nullable(),
    proposedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    /** Column of the document, numbered and signed when it is decided. */
    documentId: p.uuid().nullable(),
    /** The same column as a reference, so that the database checks it. */
    document: () =>
      p
        .manyToOne(OfficialDocument)
        .joinColumns('committee_id', 'document_id')
        .deleteRule('no action')
        .nullable(),
  },
});
export type RecognitionDecision = InferEntity<typeof RecognitionDecision>;

export const RecognitionState = {
  PROPOSED: 'PROPOSED',
  DECIDED: 'DECIDED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const;
export type RecognitionState = (typeof RecognitionState)[keyof typeof RecognitionState];

/** What is decided: the organization reads it from then on. */
export const SHOWN = `state <> 'PROPOSED'`;

/** Whether an organization is recognised by a decision, or why it is not. */
export const CultureRecognition = defineEntity({
  name: 'CultureRecognition',
  extends: OrganizationOwned,
  ...organizationRows({
    partner: 'nothing',
    organization: { may: 'select', rows: `${OWN_ORGANIZATION} and ${SHOWN}` },
    committee: 'select insert update',
    overseer: { may: 'select', rows: `${OVERSEEN} and ${SHOWN}` },
    worker: { may: 'select update', sets: ['state', 'endedOn', 'certificate', 'notifiedAt'] },
  }),
  uniques: [{ properties: ['committeeId', 'organizationId', 'decision'] as never }],
  indexes: [
    { properties: ['committeeId', 'id'] as never },
    { properties: ['committeeId', 'decision'] as never },
    { properties: ['committeeId', 'state', 'validUntil'] as never },
  ],
  properties: {
    organization: () => p.manyToOne(Organization).joinColumns('committee_id', 'organization_id'),
    round: () => p.manyToOne(AssessmentRound).joinColumns('committee_id', 'round_id'),
    decision: () => p.manyToOne(RecognitionDecision).joinColumns('committee_id', 'decision_id'),
    assessment: () =>
      p.manyToOne(SelfAssessment).joinColumns('committee_id', 'organization_id', 'assessment_id'),
    state: p.enum(Object.values(RecognitionState)),
    outcome: p.enum(Object.values(RecognitionOutcome)),
    type: p.enum(Object.values(RecognitionType)),
    /** Code of the band as verified; null: none. */
    band: p.text().nullable(),
    /** Thousandths of a point, as verified. */
    total: p.integer(),
    /** What the rule said, and from what. */
    ruled: p.json<RecognitionProposal>(),
    /** Why something else is proposed than the rule says; null where it is the same. */
    reason: p.text().nullable(),
    /** Person who changed the proposal last; null: it is the rule's. */
    changedBy: p.uuid().nullable(),
    /** Why it is not recognised, as the organization reads it. */
    refusal: p.text().nullable(),
    validFrom: p.date().nullable(),
    validUntil: p.date().nullable(),
    /** Number of the decision as it is written: "05-QĐ/ĐUK". */
    decisionNumber: p.text().nullable(),
    decidedOn: p.date().nullable(),
    /** The day on which it ended; null while it holds. */
    endedOn: p.date().nullable(),
    /** Number of the decision that revoked it, and its reason. */
    revocationNumber: p.text().nullable(),
    revokedOn: p.date().nullable(),
    revokeReason: p.text().nullable(),
    /** When mails about its end were written; null until then. */
    notifiedAt: p.datetime().nullable(),
    certificate: p.json<CertificateFile>().nullable(),
  },
});
export type CultureRecognition = InferEntity<typeof CultureRecognition>;
