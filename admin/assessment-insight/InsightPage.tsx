import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { useActingOrNone } from '../core/acting.js';
import { formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { actingId } from '../core/session/acting-id.js';
import { DivergenceMap } from './DivergenceMap.js';
import { Figures } from './Figures.js';
import { ASSESSMENT_INSIGHT, JUDGED_ROUNDS } from './insight.graphql.js';
import type { Insight } from './insight.shape.js';
import { OwnStanding } from './OwnStanding.js';
import { RoundChoice } from './RoundChoice.js';

const JUDGED = { states: ['VERIFYING', 'COUNCIL', 'RECOGNISED', 'ARCHIVED'] };

function RoundInFigures({ roundId }: { roundId: string }) {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{ assessmentInsight: Insight }>(
    ASSESSMENT_INSIGHT,
    { id: roundId },
  );
  if (error) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  if (!current) return <LoadingScreen />;
  const insight = current.assessmentInsight;
  if (insight.verified === 0) {
    return (
      <EmptyState title={translate('insight.empty')}>{translate('insight.emptyText')}</EmptyState>
    );
  }
  return (
    <>
      <Typography sx={{ mb: 2 }}>
        {translate('insight.of', {
          verified: formatNumber(insight.verified),
          organizations: formatNumber(insight.organizations),
        })}
      </Typography>
      <DivergenceMap key={roundId} roundId={roundId} insight={insight} />
      <Figures insight={insight} />
    </>
  );
}

interface Rounds {
  assessmentRounds: { items: { id: string; label: string }[] };
}

function Comparison() {
  const translate = useTranslate();
  const [parameters] = useSearchParams();
  const { current, error, refresh } = useReading<Rounds>(JUDGED_ROUNDS, { filter: JUDGED });
  if (error) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  if (!current) return <LoadingScreen />;
  const { items } = current.assessmentRounds;
  const shown = items.find(({ id }) => id === parameters.get('round')) ?? items[0];
  return (
    <>
      <PageTitle
        title={translate('insight.title')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <RoundChoice choices={items} chosen={shown?.id} />
            {shown && (
              <Button
                component="a"
                variant="outlined"
                startIcon={<DownloadIcon />}
                href={`/files/assessment-rounds/${shown.id}/insight?membership=${actingId() ?? ''}`}
                download
              >
                {translate('insight.download')}
              </Button>
            )}
          </Box>
        }
      >
        {translate('insight.lead')}
      </PageTitle>
      {shown ? (
        <RoundInFigures roundId={shown.id} />
      ) : (
        <EmptyState title={translate('insight.empty')}>{translate('insight.emptyText')}</EmptyState>
      )}
    </>
  );
}

/** What verification showed: of all organizations, or of the own one among its like. */
export function InsightPage() {
  return useActingOrNone()?.organizationId ? <OwnStanding /> : <Comparison />;
}
