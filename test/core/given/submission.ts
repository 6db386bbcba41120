import { Submission, type SubmissionState } from '../../../schema/submission/submission.entity.js';
import type { TestOrganization } from '../world.js';
import { writeFigures } from './contents.js';
import { arrange } from './stored.js';

type Holder = TestOrganization & { submissionId: string };

const HANDED_IN: readonly SubmissionState[] = ['SUBMITTED', 'RETURNED', 'ACCEPTED'];

/**
 * Puts an organization's submission into a state without its going there; it is at version 1 then.
 */
export async function standing(
  { submissionId, secretary }: Holder,
  state: SubmissionState,
  columns: Partial<Record<keyof Submission, unknown>> = {},
): Promise<string> {
  const wasHandedIn = HANDED_IN.includes(state);
  await arrange(
    Submission,
    { id: submissionId },
    {
      state,
      edition: wasHandedIn ? 1 : 0,
      handedInAt: wasHandedIn ? new Date() : null,
      handedInBy: wasHandedIn ? secretary.personId : null,
      version: 1,
      ...columns,
    },
  );
  return submissionId;
}

/** A submission with sound figures, handed in by the organization's secretary. */
export async function handedIn(organization: Holder): Promise<string> {
  await writeFigures(organization.submissionId);
  return standing(organization, 'SUBMITTED');
}
