import { Alert, Box, Button, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useParams, useTranslate } from 'react-admin';
import {
  judgedOf,
  scoreVerified,
  widelyApart,
} from '../../schema/assessment-verification/verification.rule.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { useActing, usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { ApiError, graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { AppealPanel } from './appeal/AppealPanel.js';
import { CriterionRow } from './desk/CriterionRow.js';
import { points } from './points.js';
import { ACCEPT_UNOPENED, CLAIM, RETURN, VERIFICATION, VERIFY } from './verification.graphql.js';
import { asVerification, type WholeVerification } from './verification.shape.js';
import { VisitPanel } from './visit/VisitPanel.js';

interface PageProps {
  whole: WholeVerification;
  refresh: () => Promise<unknown>;
}

/** Points and maximum of a criterion in a score; nothing for gates, bonuses and penalties. */
function inScore(score: AssessmentScore | null, code: string) {
  const criteria = score?.standards.flatMap((standard) => standard.criteria) ?? [];
  return criteria.find(({ criterion }) => criterion === code);
}

function useSteps({ whole, refresh }: PageProps) {
  const { run, running, error, sentence } = useMutationNotice();
  const step = (document: string, done: string) => () =>
    run(async () => {
      await graphql(document, { id: whole.id });
      await refresh();
    }, done);
  return {
    ...{ running, sentence },
    faults: error instanceof ApiError ? error.fields : [],
    claim: step(CLAIM, 'verifying.done.claim'),
    acceptRest: step(ACCEPT_UNOPENED, 'verifying.done.accept'),
    verify: step(VERIFY, 'verifying.done.verify'),
  };
}

type Steps = ReturnType<typeof useSteps>;

function Acts({ whole, refresh, steps }: PageProps & { steps: Steps }) {
  const translate = useTranslate();
  const [isReturning, setReturning] = useState(false);
  if (whole.state === 'SUBMITTED') {
    return (
      <Button variant="contained" loading={steps.running} onClick={() => void steps.claim()}>
        {translate('verifying.claim')}
      </Button>
    );
  }
  if (whole.state !== 'IN_VERIFICATION') return null;
  return (
    <>
      <Button variant="outlined" loading={steps.running} onClick={() => void steps.acceptRest()}>
        {translate('verifying.acceptRest')}
      </Button>
      <Button variant="outlined" onClick={() => setReturning(true)}>
        {translate('verifying.return')}
      </Button>
      <Button variant="contained" loading={steps.running} onClick={() => void steps.verify()}>
        {translate('verifying.verify')}
      </Button>
      <ReasonDialog
        open={isReturning}
        title={translate('verifying.returnTitle')}
        explanation={translate('verifying.returnHint')}
        confirmLabel={translate('verifying.return')}
        length={{ min: 20, max: 1000 }}
        onClose={() => setReturning(false)}
        onConfirm={async (reason) => {
          await graphql(RETURN, { id: whole.id, reason });
          await refresh();
        }}
      />
    </>
  );
}

function Totals({ whole, score }: { whole: WholeVerification; score: AssessmentScore }) {
  const translate = useTranslate();
  const isDone = whole.verifiedTotal !== null && whole.state !== 'IN_VERIFICATION';
  const apart = widelyApart(whole.round.criteria, whole.selfScore, score);
  const total = points(isDone ? whole.verifiedTotal : score.total);
  return (
    <Box sx={{ mb: 2 }}>
      <Typography>
        {translate('verifying.totals', { self: points(whole.selfTotal), verified: total })}
      </Typography>
      {whole.appealUntil && (
        <Typography variant="body2">
          {translate('verifying.due.until', { day: formatDay(whole.appealUntil) })}
        </Typography>
      )}
      {apart.length > 0 && whole.state === 'IN_VERIFICATION' && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('verifying.apart', {
            standards: apart.map(({ standard }) => standard).join(', '),
          })}
        </Alert>
      )}
    </Box>
  );
}

function Criteria({ whole, refresh, steps }: PageProps & { steps: Steps }) {
  const isVerifier = usePermission('assessment:verify');
  const mayJudge = isVerifier && whole.state === 'IN_VERIFICATION';
  const score = scoreVerified(asVerification(whole));
  const told = whole.verifiedAnswers.length > 0 ? score : null;
  return judgedOf(whole.round.criteria, whole.organization.hostType).map((asked) => (
    <CriterionRow
      key={asked.code}
      {...{ whole, asked, mayJudge }}
      self={inScore(whole.selfScore, asked.code)?.points ?? null}
      verified={inScore(told, asked.code)?.points ?? null}
      maximum={inScore(score, asked.code)?.maximum ?? null}
      fault={steps.faults.find(({ field }) => field === `answers.${asked.code}`)?.message}
      onSaved={refresh}
    />
  ));
}

function Desk({ whole, refresh }: PageProps) {
  const translate = useTranslate();
  const steps = useSteps({ whole, refresh });
  const isVerifier = usePermission('assessment:verify');
  const { organizationId } = useActing();
  const [isOnTheSpot, setOnTheSpot] = useState(location.hash.includes('visit'));
  const score = scoreVerified(asVerification(whole));
  return (
    <>
      <PageTitle
        title={whole.organization.name}
        above={<TextLink to="/assessmentVerifications">{translate('verifying.title')}</TextLink>}
        actions={isVerifier ? <Acts {...{ whole, refresh, steps }} /> : undefined}
      >
        {whole.round.label}{' '}
        <Chip size="small" label={translate(`verifying.state.${whole.state}`)} />
      </PageTitle>
      <Totals {...{ whole, score }} />
      {steps.sentence && <Alert severity="error">{steps.sentence}</Alert>}
      {(whole.state !== 'SUBMITTED' || whole.visit) && (isVerifier || whole.visit) && (
        <Button sx={{ mb: 2 }} variant="outlined" onClick={() => setOnTheSpot(!isOnTheSpot)}>
          {translate(isOnTheSpot ? 'verifying.toCriteria' : 'verifying.toVisit')}
        </Button>
      )}
      {whole.appeal || (organizationId && whole.state === 'VERIFIED') ? (
        <AppealPanel {...{ whole, refresh }} />
      ) : null}
      {isOnTheSpot ? (
        <VisitPanel {...{ whole, refresh }} />
      ) : (
        <>
          <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
            {translate('verifying.criteria')}
          </Typography>
          <Criteria {...{ whole, refresh, steps }} />
        </>
      )}
    </>
  );
}

/** One self-assessment with what is found of it. */
export function VerificationPage() {
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{ record: WholeVerification | null }>(
    VERIFICATION,
    { id },
  );
  if (error && !current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  if (loading) return <LoadingScreen />;
  if (!current?.record) return <NotFoundPage />;
  return <Desk whole={current.record} refresh={refresh} />;
}
