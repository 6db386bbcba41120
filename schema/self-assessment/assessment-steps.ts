/** Who takes a self-assessment from which state to which, as row security has it. */
import { organizationRows, OVERSEEN } from '../core/access.js';

/** While the organization still writes; in a check on the row itself, as it was before. */
export const WRITING = 'tenancy.is_assessing(committee_id, organization_id, id)';

/** As it was before the statement, in a check on the row itself. */
const STATE_BEFORE = 'tenancy.assessment_state(committee_id, organization_id, id)';

/** Named to the acting verifier, and handed in. */
export const VERIFYING = 'tenancy.is_verifying(committee_id, organization_id, id)';

/** Staff name verifiers, and resolve or decide what was verified. */
export const DECIDED_BY_STAFF = `(state = ${STATE_BEFORE} or state = 'VERIFIED' and ${STATE_BEFORE} = 'APPEALED' or (state = 'PASSED' or state = 'NOT_PASSED') and ${STATE_BEFORE} = 'VERIFIED')`;

/** An organization contests what was verified. */
export const CONTESTED = `state = 'APPEALED' and ${STATE_BEFORE} = 'VERIFIED'`;

/** A verifier leaves what is taken up, sent back or verified. */
export const JUDGED_BY_VERIFIER = `(state = 'IN_VERIFICATION' or state = 'RETURNED' or state = 'VERIFIED')`;

/**
 * The organization sets what it fills in until it hands in, its verifier what was found of it until
 * it is verified, and staff what comes of it then.
 */
export const assessmentSteps = organizationRows({
  partner: 'nothing',
  organization: [
    {
      may: 'select update',
      sets: [
        ...['state', 'startedAt', 'submittedAt', 'submittedBy', 'edition'],
        ...['selfTotal', 'selfBand', 'selfScore', 'returnReason', 'returnRemarks'],
      ],
      leaves: `(state = 'IN_PROGRESS' or state = 'SUBMITTED') and ${WRITING}`,
    },
    { may: 'update', sets: ['state'], leaves: CONTESTED },
  ],
  committee: [
    { may: 'select' },
    { may: 'insert', leaves: `state = 'NOT_STARTED'` },
    {
      may: 'update',
      sets: ['state', 'verifierId', 'verifiedTotal', 'verifiedBand', 'verifiedScore'],
      leaves: DECIDED_BY_STAFF,
    },
  ],
  overseer: [
    { may: 'select', rows: OVERSEEN },
    {
      may: 'update',
      rows: `${OVERSEEN} and ${VERIFYING}`,
      sets: [
        ...['state', 'claimedAt', 'returns', 'returnReason', 'returnRemarks', 'appealUntil'],
        ...['verifiedAt', 'verifiedTotal', 'verifiedBand', 'verifiedScore'],
      ],
      leaves: JUDGED_BY_VERIFIER,
    },
  ],
  worker: 'select',
});
