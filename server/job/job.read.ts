import { oneOf, type ReadModel, sameId } from '../core/read/read-model.js';

export const jobProgressRead: ReadModel = {
  table: 'app.job_progress',
  permission: 'report:read',
  fields: {
    id: 'id',
    jobName: 'job_name',
    subjectId: 'subject_id',
    state: 'state',
    step: 'step',
    done: 'done',
    total: 'total',
    startedAt: 'started_at',
    finishedAt: 'finished_at',
    error: 'error',
  },
  sorts: { startedAt: 'started_at' },
  filters: { subjectId: sameId('subject_id'), states: oneOf('state') },
};
