import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Light } from '../../../schema/operations/operations.rule.js';
import { usePermission } from '../../core/acting.js';
import { formatInstant, formatNumber } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { StateChip } from '../../core/StateChip.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { RETRY_JOB, SETTLE_JOB } from '../operations.graphql.js';
import type { Failure, Operations } from '../operations.shape.js';
import { Panel } from './Panel.js';

interface ActionsProps {
  failure: Failure;
  name: string;
  onChanged: () => void;
}

function Actions({ failure: { id, state }, name, onChanged }: ActionsProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const [asked, setAsked] = useState(false);
  const retry = async () => {
    await run(() => graphql(RETRY_JOB, { id }), 'operations.jobs.asked');
    onChanged();
  };
  const settle = async (reason: string) => {
    await graphql(SETTLE_JOB, { input: { id, reason } });
    onChanged();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {state !== 'ASKED_AGAIN' && (
        <Button
          size="small"
          variant="outlined"
          loading={running}
          aria-label={translate('operations.jobs.retryOf', { name })}
          onClick={() => void retry()}
        >
          {translate('operations.jobs.retry')}
        </Button>
      )}
      <Button
        size="small"
        color="inherit"
        aria-label={translate('operations.jobs.settleOf', { name })}
        onClick={() => setAsked(true)}
      >
        {translate('operations.jobs.settle')}
      </Button>
      <ReasonDialog
        open={asked}
        title={translate('operations.jobs.settleOf', { name })}
        explanation={translate('operations.jobs.settleText')}
        confirmLabel={translate('operations.jobs.settle')}
        onClose={() => setAsked(false)}
        onConfirm={settle}
      />
    </Box>
  );
}

function Row({ failure, onChanged }: Omit<ActionsProps, 'name'>) {
  const translate = useTranslate();
  const mayRetry = usePermission('operations:retry');
  const { jobName, state, attempts, error, requestId, failedAt } = failure;
  const name = translate(`operations.job.${jobName}`, { _: jobName });
  const facts = { instant: formatInstant(failedAt), count: formatNumber(attempts), id: requestId };
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <StateChip kind="failure" state={state} />
      </Box>
      <Typography variant="body2" lang="en" sx={{ fontFamily: 'monospace', mt: 0.5 }}>
        {error}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('operations.jobs.facts', facts)}
      </Typography>
      {mayRetry && <Actions failure={failure} name={name} onChanged={onChanged} />}
    </Box>
  );
}

interface JobsSectionProps extends Pick<Operations, 'jobs'> {
  light: Light;
  onChanged: () => void;
}

/** Jobs of the committee that failed, with what can be done about them. */
export function JobsSection({ jobs, light, onChanged }: JobsSectionProps) {
  const translate = useTranslate();
  const { failures, givenUp, retrying, askedAgain } = jobs;
  const rest = givenUp + retrying + askedAgain - failures.length;
  return (
    <Panel section="jobs" light={light}>
      <Typography>
        {translate(failures.length === 0 ? 'operations.jobs.none' : 'operations.jobs.lead')}
      </Typography>
      {failures.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5 }}>
          {failures.map((failure) => (
            <Row key={failure.id} failure={failure} onChanged={onChanged} />
          ))}
        </Box>
      )}
      {rest > 0 && (
        <Typography color="text.secondary">
          {translate('operations.jobs.more', { count: formatNumber(rest) })}
        </Typography>
      )}
    </Panel>
  );
}
