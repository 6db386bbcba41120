import {
  APPEALABLE,
  APPEALED,
  TOLD,
  VERIFYING_CONTENTS,
} from '../../../schema/assessment-verification/assessment-verification.entity.js';
import {
  OVERSEEN,
  OVERSEEN_BY_STAFF,
  OWN_COMMITTEE,
  OWN_ORGANIZATION,
} from '../../../schema/core/access.js';
import {
  CONTESTED,
  DECIDED_BY_STAFF,
  JUDGED_BY_VERIFIER,
  VERIFYING,
} from '../../../schema/self-assessment/assessment-steps.js';
import { assessed } from '../../../schema/self-assessment/self-assessment.entity.js';
import type { Made } from './rows.js';
import type { Wanderer } from './wanderers.js';

export type Reaches = (row: Made, who: Wanderer, all: Made[]) => boolean;

export type Known = Record<
  'inCommittee' | 'inOrganization' | 'ofOverseen' | 'handsIn' | 'handedInSeen' | 'whileOpen',
  Reaches
> & { isIn: (row: Made, states: unknown[]) => boolean };

const FINDINGS = ['verified_answer', 'field_visit', 'field_finding', 'field_photo'];

/** The self-assessment that a row is or belongs to. */
function assessmentOf(row: Made, all: Made[]): Made | undefined {
  if (row.table.className === 'SelfAssessment') return row;
  return all.find(
    ({ table, values }) =>
      table.className === 'SelfAssessment' && values['id'] === row.values['assessment_id'],
  );
}

/** What the conditions of verification and appeals mean. */
export function verificationMeanings({
  inCommittee,
  inOrganization,
  ofOverseen,
  handsIn,
  handedInSeen,
  isIn,
}: Known): Record<string, Reaches> {
  const stands = (row: Made, all: Made[], states: string[]) => {
    const assessment = assessmentOf(row, all);
    return assessment !== undefined && isIn(assessment, states);
  };
  const isOwnToVerify: Reaches = (row, who, all) =>
    ofOverseen(row, who, all) &&
    who.duty === 'VERIFIER' &&
    assessmentOf(row, all)?.values['verifier_id'] === who.membership &&
    stands(row, all, ['SUBMITTED', 'IN_VERIFICATION']);
  const seen = FINDINGS.flatMap((table): [string, Reaches][] => [
    [`${OWN_COMMITTEE} and ${assessed(table)}`, handsIn],
    [`${OVERSEEN} and ${assessed(table)}`, handedInSeen],
  ]);
  const overseenByStaff: Reaches = (row, who, all) =>
    ofOverseen(row, who, all) && who.duty !== 'VERIFIER';
  return {
    ...Object.fromEntries(seen),
    [OVERSEEN_BY_STAFF]: overseenByStaff,
    [`${OVERSEEN_BY_STAFF} and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED'`]: (
      row,
      who,
      all,
    ) => overseenByStaff(row, who, all) && isIn(row, ['RETURNED', 'ACCEPTED', 'EXEMPT']),
    [`${OVERSEEN} and ${VERIFYING}`]: isOwnToVerify,
    [`${OVERSEEN} and ${VERIFYING_CONTENTS}`]: isOwnToVerify,
    [`${OVERSEEN} and ${VERIFYING} and ${JUDGED_BY_VERIFIER}`]: (row, who, all) =>
      isOwnToVerify(row, who, all) && isIn(row, ['IN_VERIFICATION', 'RETURNED', 'VERIFIED']),
    // What stays in the state it was in may stay.
    [`${OWN_COMMITTEE} and ${DECIDED_BY_STAFF}`]: inCommittee,
    // Nothing at the wall moves from one state to another.
    [`${OWN_ORGANIZATION} and ${CONTESTED}`]: () => false,
    [`${OWN_ORGANIZATION} and ${TOLD}`]: (row, who, all) =>
      inOrganization(row, who, all) &&
      stands(row, all, ['VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED']),
    [`${OWN_COMMITTEE} and ${APPEALED}`]: (row, who, all) =>
      inCommittee(row, who, all) && stands(row, all, ['APPEALED']),
    [`${OWN_ORGANIZATION} and ${APPEALABLE}`]: (row, who, all) =>
      inOrganization(row, who, all) && stands(row, all, ['VERIFIED']),
    [`${OWN_ORGANIZATION} and ${APPEALABLE} and resolution is null`]: (row, who, all) =>
      inOrganization(row, who, all) &&
      stands(row, all, ['VERIFIED']) &&
      row.values['resolution'] === null,
  };
}
