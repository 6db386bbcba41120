import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { maySee } from '../core/auth-provider.js';
import { formatDistance, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { roundPath } from '../core/frame/paths.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { handedIn, type Round } from '../round/round.shape.js';
import { TallyBar } from '../round/TallyBar.js';
import { COMMITTEE_HOME } from './home.graphql.js';
import { LatestReport, type LatestReportRecord } from './LatestReport.js';

const EVERY = 10_000;

const MOMENTS = ['opensAt', 'cutoffAt', 'organizationDueAt', 'committeeDueAt'] as const;

function NextMoment({ round }: { round: Round }) {
  const translate = useTranslate();
  const next = MOMENTS.find((name) => new Date(round[name]).getTime() > Date.now());
  if (!next) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(`round.timeline.${next}`)}: {formatInstant(round[next])} ({formatDistance(round[next])})
    </Typography>
  );
}

function OpenRound({ round }: { round: Round }) {
  const translate = useTranslate();
  const counts = { part: handedIn(round.tally), whole: round.tally.expected };
  return (
    <Card component="article" sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Typography component="h3" variant="h6">
            {round.label}
          </Typography>
          <StateChip kind="round" state={round.state} />
        </Box>
        <NextMoment round={round} />
        <Typography sx={{ fontWeight: 650, mt: 2, mb: 1 }}>
          {translate('round.tally.handedIn', counts)}
        </Typography>
        <TallyBar tally={round.tally} />
        <Button
          component={LinkBase}
          to={roundPath(round.id)}
          variant="contained"
          sx={{ mt: 2 }}
        >
          {translate('home.toRound')}
        </Button>
      </CardContent>
    </Card>
  );
}

function NoRounds() {
  const translate = useTranslate();
  return (
    <Card>
      <EmptyState
        title={translate('home.noRounds')}
        action={
          <Button component={LinkBase} to="/reportRounds" variant="outlined">
            {translate('home.allRounds')}
          </Button>
        }
      >
        {translate('home.noRoundsCommittee')}
      </EmptyState>
    </Card>
  );
}

interface Home {
  reportRounds: { items: Round[] };
  reports?: { items: LatestReportRecord[] };
}

/** What the committee sees first: the rounds under way and its latest report. */
export function CommitteeHome() {
  const translate = useTranslate();
  const withReports = maySee('reports');
  const { current, loading, error, refresh } = useReading<Home>(
    COMMITTEE_HOME,
    { withReports },
    { every: EVERY },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const rounds = current.reportRounds.items;
  return (
    <>
      <Box component="section" aria-labelledby="rounds-heading">
        <Typography id="rounds-heading" component="h2" variant="h5" sx={{ mb: 2 }}>
          {translate('home.openRounds')}
        </Typography>
        {rounds.length === 0 && <NoRounds />}
        {rounds.map((round) => (
          <OpenRound key={round.id} round={round} />
        ))}
      </Box>
      {withReports && (
        <LatestReport report={current.reports?.items[0]} onProgress={() => void refresh()} />
      )}
    </>
  );
}
