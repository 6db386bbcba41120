import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatDay } from '../../core/format.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { councilPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { StateChip } from '../../core/StateChip.js';
import { DECISIONS } from '../recognition.graphql.js';
import type { Decision } from '../recognition.shape.js';
import { WaitingRounds } from './WaitingRounds.js';

const PAGE = 20;

/** Counts, who handed it over and who signed it. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const translate = useTranslate();
  const { kind, state, proposedBy, proposedAt, decidedBy, decidedAt } = decision;
  const { listed, passed, changed } = decision;
  const counts = { listed, passed, changed };
  return (
    <>
      {kind === 'RECOGNITION' && (
        <div>{translate(`council.${state === 'DRAFT' ? 'counts' : 'decidedCounts'}`, counts)}</div>
      )}
      {proposedBy && (
        <div>{translate('council.proposed', { name: proposedBy, day: formatDay(proposedAt) })}</div>
      )}
      {decidedBy && (
        <div>{translate('council.decidedBy', { name: decidedBy, day: formatDay(decidedAt) })}</div>
      )}
    </>
  );
}

/** "Số 05-QĐ/ĐUK", or the kind while it has no number. */
export function useDecisionName() {
  const translate = useTranslate();
  return ({ kind, document }: Decision) =>
    document
      ? translate('recognition.decisionLine', {
          number: `${String(document.number).padStart(2, '0')}-${document.symbol}`,
          day: formatDay(document.documentOn),
        })
      : translate(`council.kind.${kind}`);
}

function DecisionCard({ decision }: { decision: Decision }) {
  const translate = useTranslate();
  const nameOf = useDecisionName();
  return (
    <Card component="li" sx={{ p: 2, mb: 1.5, listStyle: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, flex: '1 1 14rem' }}>
          <TextLink to={councilPath(decision.id)}>{decision.round.label}</TextLink>
        </Typography>
        <StateChip kind="recognitionDecision" state={decision.state} />
      </Box>
      <div>
        {translate(`council.kind.${decision.kind}`)}
        {decision.document && `: ${nameOf(decision)}`}
      </div>
      <DecisionFacts decision={decision} />
    </Card>
  );
}

function Paging({
  total,
  offset,
  set,
}: {
  total: number;
  offset: number;
  set: (at: number) => void;
}) {
  const translate = useTranslate();
  if (total <= PAGE) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button disabled={offset === 0} onClick={() => set(offset - PAGE)}>
        {translate('ra.navigation.previous')}
      </Button>
      <Button disabled={offset + PAGE >= total} onClick={() => set(offset + PAGE)}>
        {translate('ra.navigation.next')}
      </Button>
    </Box>
  );
}

/** Rounds whose list can be handed over, and every decision. */
export function DecisionList() {
  const translate = useTranslate();
  const mayPropose = usePermission('assessment:manage');
  const [offset, setOffset] = useState(0);
  const { current, loading, error, refresh } = useReading<{
    recognitionDecisions: { total: number; items: Decision[] };
  }>(DECISIONS, { offset });
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { total, items } = current.recognitionDecisions;
  return (
    <>
      <PageTitle title={translate('council.title')}>{translate('council.lead')}</PageTitle>
      {mayPropose && <WaitingRounds onDone={() => void refresh()} />}
      <Typography component="h2" variant="h6" gutterBottom>
        {translate('council.decisions')}
      </Typography>
      {items.length === 0 && (
        <EmptyState title={translate('council.none')}>{translate('council.noneText')}</EmptyState>
      )}
      <Box component="ul" sx={{ p: 0, m: 0 }}>
        {items.map((decision) => (
          <DecisionCard key={decision.id} decision={decision} />
        ))}
      </Box>
      <Paging total={total} offset={offset} set={setOffset} />
    </>
  );
}
