import { Alert, Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Band } from '../../../schema/criteria/criteria.model.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { formatInstant } from '../../core/format.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { graphql } from '../../core/graphql.js';
import { ProgressLine } from '../../core/ProgressLine.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import {
  ASSESSED_ROUNDS,
  CANCEL_CRITERIA_PREVIEW,
  PREVIEW_CRITERIA_SET,
} from '../criteria.graphql.js';
import type { Rescore } from '../criteria.shape.js';
import { RescoreRows } from './RescoreRows.js';
import { useRescore } from './useRescore.js';

interface RescorePanelProps {
  versionId: string;
  session: DraftSession;
  bands: readonly Band[];
}

interface Round {
  id: string;
  label: string;
  criteriaName: string;
  criteriaNumber: number;
}

/** What becomes of a round's answers under the draft, before it is published. */
export function RescorePanel({ versionId, session, bands }: RescorePanelProps) {
  const translate = useTranslate();
  const { isRead, rescore, error, refresh } = useRescore(versionId);
  const { run, running } = useMutationNotice();
  if (!isRead) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const begin = async (roundId: string) => {
    await run(async () => {
      await session.saveNow();
      const input = { id: versionId, version: session.serverVersion(), roundId };
      await graphql(PREVIEW_CRITERIA_SET, { input });
    });
    await refresh();
  };
  const cancel = async (id: string) => {
    await run(() => graphql(CANCEL_CRITERIA_PREVIEW, { id }));
    await refresh();
  };
  const isWaiting = rescore?.state === 'WAITING';
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">{translate('criteria.rescore.text')}</Typography>
      <RoundChoice
        chosen={rescore?.roundId}
        running={running || isWaiting}
        onBegin={(roundId) => void begin(roundId)}
      />
      {rescore && isWaiting && (
        <>
          <ProgressLine subjectId={rescore.id} jobName="criteria.rescore" expected />
          <Button sx={{ justifySelf: 'start' }} onClick={() => void cancel(rescore.id)}>
            {translate('criteria.rescore.cancel')}
          </Button>
        </>
      )}
      {rescore?.state === 'CANCELLED' && (
        <Alert severity="info">{translate('criteria.rescore.cancelled')}</Alert>
      )}
      {rescore?.state === 'DONE' && <Done rescore={rescore} bands={bands} />}
    </Box>
  );
}

interface RoundChoiceProps {
  chosen: string | undefined;
  running: boolean;
  onBegin: (roundId: string) => void;
}

function RoundChoice({ chosen, running, onBegin }: RoundChoiceProps) {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{ assessmentRounds: { items: Round[] } }>(
    ASSESSED_ROUNDS,
  );
  const [picked, setPicked] = useState('');
  if (error) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const rounds = current?.assessmentRounds.items ?? [];
  const id = picked || (rounds.find((each) => each.id === chosen) ?? rounds[0])?.id || '';
  if (current && rounds.length === 0) {
    return <Alert severity="info">{translate('criteria.rescore.noRound')}</Alert>;
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <TextField
        select
        size="small"
        label={translate('criteria.rescore.round')}
        value={id}
        onChange={({ target }) => setPicked(target.value)}
        sx={{ flex: '1 1 18rem', maxWidth: '36rem' }}
      >
        {rounds.map((round) => (
          <MenuItem key={round.id} value={round.id}>
            {translate('criteria.rescore.roundOf', { ...round })}
          </MenuItem>
        ))}
      </TextField>
      <Button variant="contained" loading={running} disabled={!id} onClick={() => onBegin(id)}>
        {translate('criteria.rescore.begin')}
      </Button>
    </Box>
  );
}

function Done({ rescore, bands }: { rescore: Rescore; bands: readonly Band[] }) {
  const translate = useTranslate();
  const { id, total, summary, endedAt, roundLabel, isCurrent } = rescore;
  return (
    <>
      {!isCurrent && <Alert severity="warning">{translate('criteria.rescore.outdated')}</Alert>}
      <Typography role="status">
        {translate('criteria.rescore.done', {
          ...summary,
          total,
          round: roundLabel,
          instant: formatInstant(endedAt),
        })}
      </Typography>
      <RescoreRows rescoreId={id} bands={bands} />
    </>
  );
}
