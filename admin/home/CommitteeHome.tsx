import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useActing, useMe, usePermission } from '../core/acting.js';
import { maySee } from '../core/auth-provider.js';
import { formatDistance, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { planRoundPath, roundPath } from '../core/frame/paths.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { handedIn, type Round } from '../round/round.shape.js';
import { TallyBar } from '../round/TallyBar.js';
import { COMMITTEE_HOME } from './home.graphql.js';
import { type LatestReportRecord, LatestReports } from './LatestReports.js';
import { reportsToShow, turnOf } from './next-step.js';

const EVERY = 10_000;

const MOMENTS = ['opensAt', 'cutoffAt', 'organizationDueAt', 'committeeDueAt'] as const;

function NextMoment({ round }: { round: Round }) {
  const translate = useTranslate();
  const next =
    MOMENTS.find((name) => new Date(round[name]).getTime() > Date.now()) ?? 'committeeDueAt';
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(`round.timeline.${next}`)}: {formatInstant(round[next])} (
      {formatDistance(round[next])})
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
        <Button component={LinkBase} to={roundPath(round.id)} variant="outlined" sx={{ mt: 2 }}>
          {translate('home.toRound')}
        </Button>
      </CardContent>
    </Card>
  );
}

function NoRounds() {
  const translate = useTranslate();
  const mayPlan = usePermission('round:create');
  return (
    <Card>
      <EmptyState
        title={translate('home.noRounds')}
        action={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'center' }}>
            {mayPlan && (
              <Button component={LinkBase} to={planRoundPath} variant="contained">
                {translate('round.list.plan')}
              </Button>
            )}
            <Button component={LinkBase} to="/reportRounds" variant="outlined">
              {translate('home.allRounds')}
            </Button>
          </Box>
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

function Rounds({ rounds }: { rounds: Round[] }) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-labelledby="rounds-heading" sx={{ mb: 4 }}>
      <Typography id="rounds-heading" component="h2" variant="h5" sx={{ mb: 2 }}>
        {translate('home.openRounds')}
      </Typography>
      {rounds.length === 0 && <NoRounds />}
      {rounds.map((round) => (
        <OpenRound key={round.id} round={round} />
      ))}
    </Box>
  );
}

/**
 * What the committee sees first: its report where the reader has a step to take, and the rounds
 * under way.
 */
export function CommitteeHome() {
  const withReports = maySee('reports');
  const me = useMe();
  const { permissions } = useActing();
  const { current, loading, error, refresh } = useReading<Home>(
    COMMITTEE_HOME,
    { withReports },
    { every: EVERY },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const reports = reportsToShow(current.reports?.items ?? []);
  const mine = reports.some((report) => turnOf(report, me?.id ?? '', permissions) === 'mine');
  const rounds = <Rounds rounds={current.reportRounds.items} />;
  if (!withReports) return rounds;
  const latest = <LatestReports reports={reports} onProgress={() => void refresh()} />;
  return (
    <>
      {mine && latest}
      {rounds}
      {!mine && latest}
    </>
  );
}
