/** What verifiers find of a self-assessment, on paper and on the spot, and what is contested of it. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { organizationRows, OVERSEEN, OWN_COMMITTEE, OWN_ORGANIZATION } from '../core/access.js';
import { OrganizationOwned } from '../core/owned.entity.js';
import type { AnswerValue } from '../criteria/answer.model.js';
import { EvidenceFileType } from '../evidence/evidence.model.js';
import { assessed, toAssessment } from '../self-assessment/self-assessment.entity.js';

/** Named to the acting verifier, and handed in. */
export const VERIFYING_CONTENTS =
  'tenancy.is_verifying(committee_id, organization_id, assessment_id)';

const STATE = 'tenancy.assessment_state(committee_id, organization_id, assessment_id)';

/** An organization sees what was found once it was verified. */
export const TOLD = `(${STATE} = 'VERIFIED' or ${STATE} = 'APPEALED' or ${STATE} = 'PASSED' or ${STATE} = 'NOT_PASSED')`;
export const APPEALED = `${STATE} = 'APPEALED'`;
export const APPEALABLE = `${STATE} = 'VERIFIED'`;

/** Findings are written by the verifier alone, and told when the whole is verified. */
function findings(table: string, sets: readonly string[], committeeSets: readonly string[] = []) {
  const rows = `${OVERSEEN} and ${VERIFYING_CONTENTS}`;
  const resolved = `${OWN_COMMITTEE} and ${APPEALED}`;
  return organizationRows({
    partner: 'nothing',
    organization: { may: 'select', rows: `${OWN_ORGANIZATION} and ${TOLD}` },
    committee: [
      { may: 'select', rows: `${OWN_COMMITTEE} and ${assessed(table)}` },
      ...(committeeSets.length > 0
        ? [{ may: 'update', rows: resolved, sets: committeeSets } as const]
        : []),
    ],
    overseer: [
      { may: 'select', rows: `${OVERSEEN} and ${assessed(table)}` },
      { may: 'insert', rows },
      { may: 'update', rows, sets },
    ],
    worker: 'select',
  });
}

const VALUE = ['value', 'notApplicable', 'remark'] as const;

/** What the verifier makes of one criterion, gate, bonus or penalty. Each has its own lock. */
export const VerifiedAnswer = defineEntity({
  name: 'VerifiedAnswer',
  extends: OrganizationOwned,
  ...findings('verified_answer', [...VALUE, 'returnReason', 'answerVersion', 'unopened'], VALUE),
  uniques: [{ properties: ['committeeId', 'organizationId', 'assessment', 'criterion'] as never }],
  properties: {
    assessment: toAssessment,
    /** Code in the criteria set. */
    criterion: p.text(),
    /** As the organization's, or points given by judgement. */
    value: p.json<AnswerValue>().nullable(),
    /** Why it does not apply here; null where it does. */
    notApplicable: p.text().nullable(),
    remark: p.text().nullable(),
    /** What the organization is to mend; sent when the whole is sent back. */
    returnReason: p.text().nullable(),
    /** Version of the answer that was judged, 0 where there was none; null: to be judged anew. */
    answerVersion: p.integer().nullable(),
    /** Accepted with the rest, without having been looked at on its own. */
    unopened: p.boolean(),
  },
});
export type VerifiedAnswer = InferEntity<typeof VerifiedAnswer>;

/** A visit to the organization (thẩm định thực tế): who was met, when, and how it ended. */
export const FieldVisit = defineEntity({
  name: 'FieldVisit',
  extends: OrganizationOwned,
  ...findings('field_visit', ['visitedOn', 'metWith', 'remark', 'finishedAt']),
  uniques: [{ properties: ['committeeId', 'organizationId', 'assessment'] as never }],
  properties: {
    assessment: toAssessment,
    visitedOn: p.date().nullable(),
    /** Who received the visitors, by name and position. */
    metWith: p.text().nullable(),
    remark: p.text().nullable(),
    finishedAt: p.datetime().nullable(),
  },
});
export type FieldVisit = InferEntity<typeof FieldVisit>;

const toVisit = () =>
  p.manyToOne(FieldVisit).joinColumns('committee_id', 'organization_id', 'visit_id');

/** Whether what an organization says is there on the spot. */
export const Found = { YES: 'YES', PARTLY: 'PARTLY', NO: 'NO' } as const;
export type Found = (typeof Found)[keyof typeof Found];

/** One line of the checklist of a visit. Each has its own lock. */
export const FieldFinding = defineEntity({
  name: 'FieldFinding',
  extends: OrganizationOwned,
  ...findings('field_finding', ['found', 'note']),
  uniques: [{ properties: ['committeeId', 'organizationId', 'visit', 'line'] as never }],
  properties: {
    assessment: toAssessment,
    visit: toVisit,
    /** Code of the criterion, with that of the item after a slash: "4.1/den". */
    line: p.text(),
    found: p.enum(Object.values(Found)).nullable(),
    note: p.text().nullable(),
  },
});
export type FieldFinding = InferEntity<typeof FieldFinding>;

/** A photograph taken on the spot; the file lies with those of evidence, under this id. */
export const FieldPhoto = defineEntity({
  name: 'FieldPhoto',
  extends: OrganizationOwned,
  ...findings('field_photo', ['removedAt']),
  uniques: [{ properties: ['committeeId', 'organizationId', 'visit', 'line', 'sha256'] as never }],
  properties: {
    assessment: toAssessment,
    visit: toVisit,
    /** The line of the checklist that it shows. */
    line: p.text(),
    fileName: p.text(),
    fileType: p.enum(Object.values(EvidenceFileType)),
    /** Of the file as it is kept, without its place and camera. */
    sha256: p.text(),
    bytes: p.integer(),
    /** Taken out again, before the visit was finished. */
    removedAt: p.datetime().nullable(),
  },
});
export type FieldPhoto = InferEntity<typeof FieldPhoto>;
