/** Everything that the documents of a decision are made from, as it was decided. */
import { randomBytes } from 'node:crypto';
import type { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { LayoutProfileRow, type OfficialDocument } from '../../schema/document/document.entity.js';
import { sentenceCase } from '../../schema/document/document.text.js';
import type { Organization } from '../../schema/organization/organization.entity.js';
import {
  type Certificate,
  hostNames,
  periodOf,
} from '../../schema/recognition/certificate.model.js';
import {
  type CultureRecognition,
  type RecognitionDecision,
  RecognitionTermsRow,
} from '../../schema/recognition/recognition.entity.js';
import {
  type RecognitionTerms,
  termsOn,
} from '../../schema/recognition/recognition-terms.model.js';
import type { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import type { RecognitionManifest } from '../../schema/verification/manifest.model.js';
import { verificationCodeOf } from '../../schema/verification/verification-code.js';
import type { Tx } from '../../server/core/context.js';

/** A line of the list with what it refers to. */
export type DecidedLine = CultureRecognition & {
  organization: Organization;
  assessment: SelfAssessment;
};

export interface DecisionToIssue {
  decision: RecognitionDecision;
  document: OfficialDocument;
  round: AssessmentRound;
  /** In the order of the register; none where a recognition is taken back. */
  lines: DecidedLine[];
}

interface Named {
  document: OfficialDocument;
  round: AssessmentRound;
  committee: Committee;
  terms: RecognitionTerms;
  publicUrl: string;
}

function certificateOf(line: DecidedLine, given: Named): Certificate {
  const { document, round, committee, terms, publicUrl } = given;
  const { organization, type, ruled, validFrom, validUntil, decisionNumber } = line;
  const code = verificationCodeOf(randomBytes(20));
  const { authority, title, name } = document.model.signature;
  const host = sentenceCase(hostNames[organization.hostType]);
  return {
    code,
    address: new URL(`/verify/${code}`, publicUrl).href,
    superior: document.model.issuer.superior,
    issuer: document.model.issuer.name,
    name: terms.certificateName[type],
    deciding: `${terms.decidingBody} ${committee.name}`,
    act: type === 'FIRST' ? 'công nhận' : 'công nhận lại',
    organization: organization.name,
    title: `${host} đạt chuẩn văn hóa ${periodOf(round)}`,
    band: ruled.band?.name ?? null,
    validFrom: validFrom ?? '',
    validUntil: validUntil ?? '',
    decisionNumber: decisionNumber ?? '',
    decidedOn: document.documentOn,
    place: document.model.place,
    signature: { authority, title, name },
  };
}

/** The manifest of a decision; the codes of its certificates are drawn here. */
export async function gatherRecognition(
  tx: Tx,
  { decision, document, round, lines }: DecisionToIssue,
  publicUrl: string,
): Promise<RecognitionManifest> {
  const { settings } = await tx.em.findOneOrFail(LayoutProfileRow, {
    code: document.layoutProfile,
  });
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const set = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  const rows: RecognitionTermsRow[] = await tx.em.find(RecognitionTermsRow, {});
  const terms = termsOn(rows, document.documentOn)?.settings;
  if (!terms) throw new Error(`no terms of recognition on ${document.documentOn}`);
  const named = { document, round, committee, terms, publicUrl };
  return {
    format: 'recognition-manifest/1',
    documentId: document.id,
    decisionId: decision.id,
    roundId: round.id,
    criteria: { code: set.code, number: set.number },
    layoutProfile: { code: document.layoutProfile, settings },
    wordTemplate: null,
    assessments: lines
      .map(({ assessment, organizationId, outcome, total }) => ({
        ...{ selfAssessmentId: assessment.id, organizationId, edition: assessment.edition },
        ...{ outcome, total },
      }))
      .toSorted((a, b) => (a.selfAssessmentId < b.selfAssessmentId ? -1 : 1)),
    model: document.model,
    certificates: lines
      .filter(({ outcome }) => outcome === 'PASSED')
      .map((line) => certificateOf(line, named)),
  };
}
