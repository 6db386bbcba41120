import { relockSubmission } from '../../schema/submission/reopening.job.js';
import { relock } from '../../server/submission/reopening/relock.service.js';
import { handleJob } from '../core/handle-job.js';

export const submissionHandlers = [
  handleJob(relockSubmission, ({ ctx }, { id }) => relock(ctx, id)),
];
