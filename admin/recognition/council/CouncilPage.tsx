import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { usePermission } from '../../core/acting.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../../core/frame/MessagePages.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { StateChip } from '../../core/StateChip.js';
import { PasswordDialog } from '../PasswordDialog.js';
import { ARCHIVE_ROUND, DECIDE_RECOGNITION, DECISION_PAGE } from '../recognition.graphql.js';
import type { Decision } from '../recognition.shape.js';
import { CouncilList } from './CouncilList.js';
import { DecisionDocuments } from './DecisionDocuments.js';
import { DecisionFacts, useDecisionName } from './DecisionList.js';

interface StepProps {
  decision: Decision;
  onDone: () => void;
}

function DecideStep({ decision: { id, passed, listed }, onDone }: StepProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const decide = async (password: string) => {
    await graphql(DECIDE_RECOGNITION, { id, password });
    notify('council.decide.done', { type: 'success' });
    onDone();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {translate('council.decide.button')}
      </Button>
      <PasswordDialog
        open={asking}
        title={translate('council.decide.title')}
        explanation={translate('council.decide.text', { passed, refused: listed - passed })}
        confirmLabel={translate('council.decide.button')}
        onClose={() => setAsking(false)}
        onConfirm={decide}
      />
    </>
  );
}

function ArchiveStep({ decision: { round }, onDone }: StepProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const archive = async () => {
    await graphql(ARCHIVE_ROUND, { id: round.id });
    notify('council.archive.done', { type: 'success' });
    onDone();
  };
  return (
    <>
      <Button color="inherit" variant="outlined" onClick={() => setAsking(true)}>
        {translate('council.archive.button')}
      </Button>
      <FormDialog
        open={asking}
        title={translate('council.archive.title', { label: round.label })}
        explanation={translate('council.archive.text')}
        confirmLabel={translate('council.archive.button')}
        onClose={() => setAsking(false)}
        onConfirm={archive}
      >
        {null}
      </FormDialog>
    </>
  );
}

/** Until the worker has made the files the page looks again. */
const EVERY = 3000;
const isMaking = (decision: Decision | null | undefined) =>
  decision?.state === 'DECIDED' && decision.document?.files.length === 0;

/** One list before the council, or what was decided on it. */
export function CouncilPage() {
  const translate = useTranslate();
  const nameOf = useDecisionName();
  const { id = '' } = useParams();
  const mayPropose = usePermission('assessment:manage');
  const mayDecide = usePermission('recognition:decide');
  const { current, loading, error, refresh } = useReading<{ recognitionDecision: Decision | null }>(
    DECISION_PAGE,
    { id },
    { every: (read) => (isMaking(read?.recognitionDecision) ? EVERY : false) },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const decision = current.recognitionDecision;
  if (!decision) return <NotFoundPage />;
  const isDraft = decision.state === 'DRAFT';
  const step = { decision, onDone: () => void refresh() };
  return (
    <>
      <PageTitle
        title={decision.round.label}
        above={<TextLink to="/recognitionDecisions">{translate('council.title')}</TextLink>}
        actions={
          <>
            <StateChip kind="recognitionDecision" state={decision.state} size="medium" />
            {isDraft && mayDecide && <DecideStep {...step} />}
            {!isDraft && mayPropose && decision.round.state === 'RECOGNISED' && (
              <ArchiveStep {...step} />
            )}
          </>
        }
      >
        <div>{nameOf(decision)}</div>
        <DecisionFacts decision={decision} />
      </PageTitle>
      {decision.document && <DecisionDocuments document={decision.document} />}
      {decision.kind === 'RECOGNITION' && (
        <CouncilList
          key={decision.state}
          decisionId={decision.id}
          mayPropose={isDraft && mayPropose}
          onDone={() => void refresh()}
        />
      )}
    </>
  );
}
