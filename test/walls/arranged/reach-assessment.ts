import { ANNOUNCED } from '../../../schema/assessment-round/assessment-round.entity.js';
import { OVERSEEN, OWN_COMMITTEE, OWN_ORGANIZATION } from '../../../schema/core/access.js';
import { WRITING } from '../../../schema/self-assessment/assessment-steps.js';
import { SHOWN } from '../../../schema/recognition/recognition.entity.js';
import {
  assessed,
  WRITING_CONTENTS,
} from '../../../schema/self-assessment/self-assessment.entity.js';
import { type Known, type Reaches, verificationMeanings } from './reach-verification.js';
import type { Made } from './rows.js';

const isShown = ({ values }: Made) => values['shown_at'] !== null;

/** What the conditions of criteria sets, rounds, self-assessments and evidence mean. */
export function assessmentMeanings({
  inCommittee,
  inOrganization,
  isIn,
  ...known
}: Known): Record<string, Reaches> {
  const { handsIn, handedInSeen, whileOpen, ofOverseen } = known;
  return {
    ...verificationMeanings({ inCommittee, inOrganization, isIn, ...known }),
    [ANNOUNCED]: (row, who, all) => inCommittee(row, who, all) && !isIn(row, ['DRAFT']),
    [`${OWN_COMMITTEE} and tenancy.is_drafted_set(committee_id, id)`]: (row, who, all) =>
      inCommittee(row, who, all) && isIn(row, ['DRAFT']),
    [`${OWN_COMMITTEE} and state = 'NOT_STARTED'`]: (row, who, all) =>
      inCommittee(row, who, all) && isIn(row, ['NOT_STARTED']),
    [`${OWN_ORGANIZATION} and (state = 'IN_PROGRESS' or state = 'SUBMITTED') and ${WRITING}`]: (
      row,
      who,
      all,
    ) => whileOpen(row, who, all) && isIn(row, ['IN_PROGRESS', 'SUBMITTED']),
    [`${OWN_ORGANIZATION} and ${WRITING_CONTENTS}`]: whileOpen,
    [`${OWN_COMMITTEE} and ${assessed('assessment_answer')}`]: handsIn,
    [`${OVERSEEN} and ${assessed('assessment_answer')}`]: handedInSeen,
    [`${OWN_COMMITTEE} and ${assessed('evidence_use')}`]: handsIn,
    [`${OVERSEEN} and ${assessed('evidence_use')}`]: handedInSeen,
    [`${OWN_ORGANIZATION} and ${SHOWN}`]: (row, who, all) =>
      inOrganization(row, who, all) && !isIn(row, ['PROPOSED']),
    [`${OVERSEEN} and ${SHOWN}`]: (row, who, all) =>
      ofOverseen(row, who, all) && !isIn(row, ['PROPOSED']),
    [`${OWN_COMMITTEE} and shown_at is not null`]: (row, who, all) =>
      inCommittee(row, who, all) && isShown(row),
    [`${OVERSEEN} and shown_at is not null`]: (row, who, all) =>
      ofOverseen(row, who, all) && isShown(row),
    [`${OWN_ORGANIZATION} and shown_at is null`]: (row, who, all) =>
      inOrganization(row, who, all) && !isShown(row),
  };
}
