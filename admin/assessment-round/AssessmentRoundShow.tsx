import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { LinkBase, ListBase, type RaRecord, useParams, useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatDay, formatDistance, formatInstant, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { selfAssessmentPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { AssessmentFilters, useAssessmentColumns } from '../self-assessment/SelfAssessmentList.js';
import { ASSESSMENT_ROUND } from './assessment-round.graphql.js';
import type { AssessmentRound } from './assessment-round.shape.js';
import { PlanPage } from './plan/PlanPage.js';
import { RoundActs } from './RoundActs.js';

const EVERY = 15_000;

/** A round: its dates and state, and how far each organization has come. */
export function AssessmentRoundShow() {
  const { id = '' } = useParams();
  const { current, error, refresh } = useReading<{ assessmentRound: AssessmentRound | null }>(
    ASSESSMENT_ROUND,
    { id },
    { every: EVERY },
  );
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  if (!current.assessmentRound) return <NotFoundPage />;
  return <Round round={current.assessmentRound} onChanged={() => void refresh()} />;
}

interface RoundProps {
  round: AssessmentRound;
  onChanged: () => void;
}

function Round({ round, onChanged }: RoundProps) {
  const translate = useTranslate();
  const { id, label, state, startOn, endOn, dueAt, cancelReason } = round;
  const words = { from: formatDay(startOn), to: formatDay(endOn) };
  const isOwn = useActing().organizationId !== null;
  return (
    <>
      <PageTitle
        title={label}
        above={
          <TextLink to="/assessmentRounds">{translate('assessmentRound.list.title')}</TextLink>
        }
        actions={<RoundActs round={round} onChanged={onChanged} />}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip kind="assessmentRound" state={state} />
          <span>
            {translate('assessmentRound.set', {
              name: round.criteriaName,
              number: round.criteriaNumber,
            })}
            .
          </span>
          <span>{translate('assessmentRound.period', words)}</span>
          <span>
            {translate('assessmentRound.due', {
              instant: formatInstant(dueAt),
              distance: formatDistance(dueAt),
            })}
          </span>
        </Box>
      </PageTitle>
      {cancelReason && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('assessmentRound.cancelled', { reason: cancelReason })}
        </Alert>
      )}
      {state === 'DRAFT' ? (
        <PlanPage key={id} draft={round} onChanged={onChanged} />
      ) : (
        <>
          {!isOwn && <Progress round={round} />}
          <Rows roundId={id} isOwn={isOwn} />
        </>
      )}
    </>
  );
}

function Progress({ round: { asked, handedIn } }: { round: AssessmentRound }) {
  const translate = useTranslate();
  const labelId = useId();
  const words = { part: formatNumber(handedIn), whole: formatNumber(asked) };
  return (
    <Box sx={{ mb: 3 }}>
      <Typography id={labelId} sx={{ fontWeight: 650, mb: 0.5 }}>
        {translate('assessmentRound.handedIn', words)}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={asked === 0 ? 0 : (100 * handedIn) / asked}
        aria-labelledby={labelId}
      />
    </Box>
  );
}

function Rows({ roundId, isOwn }: { roundId: string; isOwn: boolean }) {
  const translate = useTranslate();
  return (
    <ListBase
      resource="selfAssessments"
      storeKey={`assessmentRounds.${roundId}`}
      filter={{ roundId }}
      sort={{ field: 'organization', order: 'ASC' }}
      perPage={25}
      disableSyncWithLocation
    >
      {!isOwn && <AssessmentFilters />}
      <Ledger
        label={translate('assessmentRound.rows')}
        columns={useAssessmentColumns('organization')}
        pathOf={({ id }: RaRecord) => selfAssessmentPath(String(id))}
        empty={
          <EmptyState
            title={translate('assessmentRound.rowsEmpty')}
            action={
              <Button component={LinkBase} to="/assessmentRounds" variant="outlined">
                {translate('assessmentRound.list.title')}
              </Button>
            }
          />
        }
      />
    </ListBase>
  );
}
