import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { ProgressLine, useJobProgress } from '../core/ProgressLine.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { DocumentCard } from './document/DocumentCard.js';
import { ReportPreview } from './ReportPreview.js';
import { REPORT } from './report.graphql.js';
import type { Report } from './report.shape.js';
import { SourcesDrawer } from './source/SourcesDrawer.js';
import { RelationPart } from './relation/RelationPart.js';
import { NextSteps } from './step/NextSteps.js';
import { isMoving } from './step/report-steps.js';
import { StepTrail } from './step/StepTrail.js';

const OFTEN = 2500;
const COMPOSITION = 'round.consolidate';

/**
 * The committee's report of a round: where it stands, what is to be done, its text and its
 * document.
 */
export function ReportPage() {
  const { id = '' } = useParams();
  const { current, error, refresh } = useReading<{ report: Report | null }>(
    REPORT,
    { id },
    { every: (reply) => (reply?.report && isMoving(reply.report) ? OFTEN : false) },
  );
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  if (!current.report) return <NotFound />;
  return <LoadedReport key={id} report={current.report} onChanged={() => void refresh()} />;
}

function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('report.page.notFound')} />
      <EmptyState
        title={translate('report.page.notFoundHint')}
        action={
          <Button component={LinkBase} to="/reports" variant="contained">
            {translate('report.page.backToList')}
          </Button>
        }
      />
    </>
  );
}

interface LoadedReportProps {
  report: Report;
  onChanged: () => void;
}

function LoadedReport({ report, onChanged }: LoadedReportProps) {
  const [indicator, setIndicator] = useState<string | null>(null);
  const figure = useRef<HTMLElement>(null);
  const first = report.round.template.indicators[0]?.code ?? null;
  const isComposing = report.state === 'GENERATING';
  const { job } = useJobProgress(report.round.id, COMPOSITION, isComposing);
  const hasFailed = isComposing && job?.state === 'FAILED';
  return (
    <>
      <ReportTitle report={report} />
      <Box sx={{ display: 'grid', gap: 2, mb: 3, '& > *': { minWidth: 0 } }}>
        <StepTrail state={report.state} />
        <Banners report={report} />
        <RelationPart report={report} onChanged={onChanged} />
        <ProgressLine
          subjectId={report.round.id}
          jobName={COMPOSITION}
          expected={isComposing && !hasFailed}
          onFinished={onChanged}
        />
        <NextSteps report={report} hasFailed={hasFailed} onChanged={onChanged} />
        {report.document && (
          <DocumentCard
            document={report.document}
            isHere={report.state === 'SIGNED' || report.state === 'NUMBERED'}
            onChanged={onChanged}
          />
        )}
      </Box>
      <ReportPreview
        report={report}
        onIndicator={(code, at) => {
          figure.current = at;
          setIndicator(code);
        }}
        onSources={() => setIndicator(first)}
      />
      <SourcesDrawer
        report={report}
        code={indicator}
        onChoose={setIndicator}
        onClosed={() => {
          figure.current?.focus();
          figure.current = null;
        }}
      />
    </>
  );
}

function ReportTitle({ report }: { report: Report }) {
  const translate = useTranslate();
  const { round, draftNumber, composedAt, document, state } = report;
  const decided = (key: 'prepared' | 'approved') => {
    const name = report[`${key}By`]?.fullName;
    return (
      name && translate(`report.page.${key}`, { name, instant: formatInstant(report[`${key}At`]) })
    );
  };
  const facts = [
    !document && draftNumber > 0 && translate('report.page.draft', { number: draftNumber }),
    composedAt && translate('report.page.composed', { instant: formatInstant(composedAt) }),
    decided('prepared'),
    decided('approved'),
  ].filter(Boolean);
  return (
    <PageTitle
      title={round.label}
      above={<TextLink to="/reports">{translate('report.list.title')}</TextLink>}
      actions={<StateChip kind="report" state={state} size="medium" />}
    >
      <Box
        component="ul"
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
      >
        {facts.map((fact) => (
          <li key={String(fact)}>{fact}</li>
        ))}
      </Box>
    </PageTitle>
  );
}

function Banners({ report }: { report: Report }) {
  const translate = useTranslate();
  if (report.state === 'SUPERSEDED') {
    return <Alert severity="info">{translate('report.page.superseded')}</Alert>;
  }
  if (report.state !== 'DRAFT' || !report.returnReason) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('report.page.returned')}</AlertTitle>
      {report.returnReason}
    </Alert>
  );
}
