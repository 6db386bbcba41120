import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { dayBefore } from '../../schema/organization/organization.rule.js';
import { usePermission } from '../core/acting.js';
import { formatDay, formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage, NotFoundPage } from '../core/frame/MessagePages.js';
import { rollUpPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { NextStep, RevertStep } from './ChangeSteps.js';
import { CHANGE_PAGE } from './reorganization.graphql.js';
import type { Change, ChangePreview, ChangeStory } from './reorganization.shape.js';
import { BeforeAndAfter } from './story/BeforeAndAfter.js';
import { Trail } from './story/Trail.js';

const COUNTS = ['closing', 'opening', 'members', 'memberships'] as const;

function Counts({ preview }: { preview: ChangePreview }) {
  const translate = useTranslate();
  return (
    <Card component="section" aria-labelledby="counts-heading" sx={{ mb: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id="counts-heading" sx={{ mb: 1 }}>
          {translate('reorganization.preview')}
        </Typography>
        <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: { xs: 2, sm: 4 } }}>
          {COUNTS.map((count) => (
            <Box key={count} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {translate(`reorganization.count.${count}`)}
              </Typography>
              <Typography component="dd" variant="h5" sx={{ m: 0 }}>
                {formatNumber(preview[count])}
              </Typography>
            </Box>
          ))}
        </Box>
      </CardContent>
    </Card>
  );
}

/** Leads to the sums before the change, as they were and as they are counted now. */
function SumsLink({ change: { executedAt, effectiveOn } }: { change: Change }) {
  const translate = useTranslate();
  if (!executedAt || !effectiveOn) return null;
  return (
    <Button component={LinkBase} to={rollUpPath(dayBefore(effectiveOn))} variant="outlined">
      {translate('rollUp.open')}
    </Button>
  );
}

interface Reply {
  orgChange: Change | null;
  orgChangePreview: ChangePreview;
  orgChangeStory: ChangeStory;
}

/** One change: what it is about, what it touches, the step that comes next, and those taken. */
export function ChangeShow() {
  const translate = useTranslate();
  const mayRead = usePermission('reorganization:read');
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<Reply>(CHANGE_PAGE, { id });
  if (!mayRead) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (error?.code === 'NOT_FOUND') return <NotFoundPage />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { orgChange: change, orgChangePreview: preview, orgChangeStory: story } = current;
  if (!change) return <NotFoundPage />;
  const step = { change, onDone: () => void refresh() };
  const { state, decisionNo, effectiveOn, minuteNo, handOverState } = change;
  const facts = [
    translate(`reorganization.kind.${change.kind}`),
    decisionNo && translate('reorganization.byDecision', { number: decisionNo }),
    effectiveOn && translate('reorganization.since', { day: formatDay(effectiveOn) }),
    minuteNo && translate('reorganization.byMinute', { number: minuteNo }),
  ];
  return (
    <>
      <PageTitle
        title={change.title}
        above={<TextLink to="/orgChanges">{translate('reorganization.title')}</TextLink>}
        actions={
          <>
            <SumsLink change={change} />
            {state !== 'REVERTED' && <RevertStep {...step} />}
          </>
        }
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip kind="change" state={state} />
          {facts.filter(Boolean).join(' · ')}
        </Box>
      </PageTitle>
      {handOverState && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate(`reorganization.handOver.${handOverState}`)}
        </Alert>
      )}
      <BeforeAndAfter story={story} />
      {(state === 'PROPOSED' || state === 'DECIDED') && <Counts preview={preview} />}
      <NextStep key={state} {...step} story={story} openWork={preview.openWork} />
      <Trail story={story} />
    </>
  );
}
