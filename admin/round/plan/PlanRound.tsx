import { Alert, Box, Button } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { DeniedPage } from '../../core/frame/MessagePages.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import type { EarlierRound } from './next-plan.js';
import { ROUND_PLANNING } from './plan.graphql.js';
import type { PlanTemplate } from './plan.js';
import { PlanMoments, PlanPeriod } from './PlanDates.js';
import { PlanContents, PlanPlaceholders, PlanReminders } from './PlanFields.js';
import { type Planning, type PlanningBasis, usePlan } from './usePlan.js';

function PlanActions({ planning }: { planning: Planning }) {
  const translate = useTranslate();
  const { failure, faults, running, drop } = planning;
  const wrong = Object.keys(faults).length;
  return (
    <>
      {failure && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {failure}
        </Alert>
      )}
      {!failure && wrong > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {translate('round.plan.faults', { smart_count: wrong })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button type="submit" variant="contained" size="large" loading={running}>
          {translate('round.plan.submit')}
        </Button>
        <Button component={LinkBase} to="/reportRounds" color="inherit" size="large" onClick={drop}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </>
  );
}

function PlanForm(basis: PlanningBasis) {
  const translate = useTranslate();
  const planning = usePlan(basis);
  const { wasKept, startOver, send } = planning;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ maxWidth: '52rem' }}>
      {wasKept && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" onClick={startOver}>
              {translate('round.plan.startOver')}
            </Button>
          }
        >
          {translate('round.plan.kept')}
        </Alert>
      )}
      <PlanContents planning={planning} {...basis} />
      <PlanPeriod planning={planning} />
      <PlanMoments planning={planning} />
      <PlanReminders planning={planning} />
      <PlanPlaceholders planning={planning} />
      <PlanActions planning={planning} />
    </Box>
  );
}

interface Reply {
  reportTemplates: { items: PlanTemplate[] };
  reportRounds: { items: EarlierRound[] };
}

function Planned() {
  const translate = useTranslate();
  const { current, loading, error, refresh } = useReading<Reply>(ROUND_PLANNING);
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const templates = current.reportTemplates.items;
  if (templates.length === 0) {
    return (
      <EmptyState title={translate('round.plan.noTemplate')}>
        {translate('round.plan.noTemplateText')}
      </EmptyState>
    );
  }
  return <PlanForm templates={templates} rounds={current.reportRounds.items} />;
}

/** Plans a round: from its opening on the clock moves it. */
export function PlanRound() {
  const translate = useTranslate();
  const mayPlan = usePermission('round:create');
  if (!mayPlan) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('round.plan.title')}
        above={<TextLink to="/reportRounds">{translate('round.kind')}</TextLink>}
      >
        {translate('round.plan.lead')}
      </PageTitle>
      <Planned />
    </>
  );
}
