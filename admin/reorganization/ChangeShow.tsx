import { Alert, Box, Card, CardContent, Typography } from '@mui/material';
import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay, formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage, NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { ExecuteStep, NumberStep, RevertStep } from './ChangeSteps.js';
import { CHANGE_PAGE } from './reorganization.graphql.js';
import type { Change, ChangePreview } from './reorganization.shape.js';

const COUNTS = ['closing', 'opening', 'members', 'memberships'] as const;

function Counts({ preview }: { preview: ChangePreview }) {
  const translate = useTranslate();
  return (
    <Card component="section" aria-labelledby="counts-heading" sx={{ mb: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id="counts-heading">
          {translate('reorganization.preview')}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {COUNTS.map((count) => (
            <li key={count}>
              {translate(`reorganization.count.${count}`)}: {formatNumber(preview[count])}
            </li>
          ))}
        </Box>
      </CardContent>
    </Card>
  );
}

interface Reply {
  orgChange: Change | null;
  orgChangePreview: ChangePreview;
}

/** One change: what it touches, and the step that comes next. */
export function ChangeShow() {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<Reply>(CHANGE_PAGE, { id });
  if (!mayManage) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { orgChange: change, orgChangePreview: preview } = current;
  if (!change) return <NotFoundPage />;
  const onDone = () => void refresh();
  const step = { change, onDone };
  const { state, decisionNo, effectiveOn, handOverState } = change;
  return (
    <>
      <PageTitle
        title={change.title}
        above={<TextLink to="/orgChanges">{translate('reorganization.title')}</TextLink>}
        actions={['PROPOSED', 'DECIDED', 'EXECUTED'].includes(state) && <RevertStep {...step} />}
      >
        {translate(`reorganization.kind.${change.kind}`)} ·{' '}
        {translate(`reorganization.state.${state}`)}
        {decisionNo && ` · ${decisionNo} · ${formatDay(effectiveOn)}`}
      </PageTitle>
      {handOverState && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate(`reorganization.handOver.${handOverState}`)}
        </Alert>
      )}
      {(state === 'PROPOSED' || state === 'DECIDED') && <Counts preview={preview} />}
      <Box sx={{ maxWidth: '44rem' }}>
        {(state === 'PROPOSED' || state === 'EXECUTED') && <NumberStep key={state} {...step} />}
        {state === 'DECIDED' && <ExecuteStep {...step} openWork={preview.openWork} />}
      </Box>
    </>
  );
}
