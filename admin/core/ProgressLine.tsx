import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useEffect, useId, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from './format.js';
import { JOB_PROGRESS } from './reading/progress.graphql.js';
import { useReading } from './reading/useReading.js';

export interface JobProgress {
  id: string;
  jobName: string;
  state: 'RUNNING' | 'DONE' | 'FAILED';
  step: string;
  done: number;
  total: number;
  startedAt: string;
  finishedAt: string | null;
  error: string | null;
}

interface ProgressLineProps {
  /** The round or document that is worked on. */
  subjectId: string;
  /** Only this kind of work, such as "round.consolidate". */
  jobName?: string;
  /** Work has been asked for and may not have begun: reads often, and shows that it waits. */
  expected?: boolean;
  /** Called once when work that was seen running comes to its end. */
  onFinished?: (job: JobProgress) => void;
}

const OFTEN = 1000;
const SELDOM = 8000;

/** The newest work on a subject, read again while the page is visible. */
export function useJobProgress(subjectId: string, jobName?: string, expected = false) {
  const newest = (reply: { jobProgress: { items: JobProgress[] } } | undefined) =>
    reply?.jobProgress.items.find((job) => !jobName || job.jobName === jobName);
  const { current, refresh } = useReading<{ jobProgress: { items: JobProgress[] } }>(
    JOB_PROGRESS,
    { subjectId },
    { every: (reply) => (expected || newest(reply)?.state === 'RUNNING' ? OFTEN : SELDOM) },
  );
  return { job: newest(current), refresh };
}

const mark = (job: JobProgress | undefined) => `${job?.id} ${job?.startedAt} ${job?.finishedAt}`;

/** Tells once that work ended: seen running, or done since it was asked for. */
function useFinished(
  job: JobProgress | undefined,
  expected: boolean,
  onFinished: ((job: JobProgress) => void) | undefined,
) {
  const awaited = useRef<string | null>(null);
  const before = useRef(mark(job));
  useEffect(() => {
    if (job?.state === 'RUNNING') awaited.current = 'running';
    else if (expected && awaited.current === null) awaited.current = before.current;
    else if (job && awaited.current !== null && awaited.current !== mark(job)) {
      awaited.current = null;
      onFinished?.(job);
    }
    before.current = mark(job);
  }, [job, expected, onFinished]);
}

/** A bar and the name of the step while work runs, a sentence when it failed; else nothing. */
export function ProgressLine({ subjectId, jobName, expected, onFinished }: ProgressLineProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { job } = useJobProgress(subjectId, jobName, expected);
  useFinished(job, expected ?? false, onFinished);

  if (job?.state === 'FAILED' && !expected) {
    return (
      <Alert severity="error">
        {translate('progress.failed', { work: translate(`progress.job.${job.jobName}`) })}
      </Alert>
    );
  }
  if (job?.state !== 'RUNNING' && !expected) return null;
  const running = job?.state === 'RUNNING' ? job : undefined;
  const known = running && running.total > 0;
  const label = running
    ? translate(`progress.step.${running.step}`, { _: translate('progress.running') })
    : translate('progress.waiting');
  return (
    <Box sx={{ width: '100%' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Typography variant="body2" id={labelId} aria-live="polite">
          {label}
        </Typography>
        {known && (
          <Typography variant="body2" color="text.secondary">
            {formatNumber(running.done)} / {formatNumber(running.total)}
          </Typography>
        )}
      </Box>
      <LinearProgress
        aria-labelledby={labelId}
        {...(known
          ? { variant: 'determinate', value: (100 * running.done) / running.total }
          : { variant: 'indeterminate' })}
      />
    </Box>
  );
}
