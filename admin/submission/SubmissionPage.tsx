import { Alert, AlertTitle, Button, GlobalStyles } from '@mui/material';
import { useEffect } from 'react';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { isLocked } from '../../schema/round/round.rule.js';
import { useActing, usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { graphql } from '../core/graphql.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { remarkedName } from './contest/field-title.js';
import { SubmissionForm } from './form/SubmissionForm.js';
import { ChangedFields } from './reopening/ChangedFields.js';
import { openReopening } from './reopening/reopening.js';
import { ReopeningBanner } from './reopening/ReopeningBanner.js';
import { EditionHistory } from './sheet/EditionHistory.js';
import { ReadingView } from './sheet/ReadingView.js';
import { WorkbookPanel } from '../workbook/WorkbookPanel.js';
import { SubmissionHeader } from './SubmissionHeader.js';
import { OPEN_SUBMISSION, SUBMISSION } from './submission.graphql.js';
import { isHandedIn, type Submission } from './submission.shape.js';

const EDITABLE = ['DUE', 'DRAFT', 'RETURNED'];
const CLOSED_ROUND = ['SCHEDULED', 'CLOSED'];

function takesReports({ state, lockedAt }: Submission['round']): boolean {
  return (
    !CLOSED_ROUND.includes(state) &&
    !isLocked({ lockedAt: lockedAt ? new Date(lockedAt) : null }, new Date())
  );
}

/** One organization's report: a form for those who write it, a sheet for those who read it. */
export function SubmissionPage() {
  const { id = '' } = useParams();
  const { current, error, refresh } = useReading<{ submission: Submission | null }>(SUBMISSION, {
    id,
  });
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  if (!current.submission) return <NotFound />;
  return (
    <LoadedSubmission key={id} submission={current.submission} onChanged={() => void refresh()} />
  );
}

function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('submission.page.notFound')} />
      <EmptyState
        title={translate('submission.page.notFoundHint')}
        action={
          <Button component={LinkBase} to="/submissions" variant="contained">
            {translate('submission.page.backToList')}
          </Button>
        }
      />
    </>
  );
}

interface LoadedSubmissionProps {
  submission: Submission;
  onChanged: () => void;
}

function LoadedSubmission({ submission, onChanged }: LoadedSubmissionProps) {
  const isOwn = useActing().organizationId === submission.organization.id;
  const mayDraft = usePermission('submission:draft');
  const { state, round } = submission;
  const isOpen = takesReports(round) || openReopening(submission) !== null;
  const isForm = isOwn && mayDraft && EDITABLE.includes(state) && isOpen;
  const { id } = submission;
  useEffect(() => {
    // Nothing depends on it here: the committee's cockpit tells it.
    if (isForm && state === 'DUE') void graphql(OPEN_SUBMISSION, { id }).catch(() => undefined);
  }, [isForm, state, id]);
  return (
    <>
      <GlobalStyles styles={printStyles} />
      <SubmissionHeader
        submission={submission}
        canPrint={!isForm && (isHandedIn(submission) || isOwn)}
      />
      <StateBanner submission={submission} />
      <ReopeningBanner submission={submission} onChanged={onChanged} />
      <ChangedFields submission={submission} />
      {isForm ? (
        <>
          <WorkbookPanel submissionId={submission.id} />
          <SubmissionForm submission={submission} onChanged={onChanged} />
        </>
      ) : (
        <ReadingView submission={submission} onChanged={onChanged} />
      )}
      <EditionHistory submission={submission} />
    </>
  );
}

/** On paper only the report itself. */
const printStyles = {
  '@media print': {
    'nav, header, [role="status"]': { display: 'none !important' },
    body: { background: '#fff' },
  },
};

/** At their fields for those who correct it; in a list for those who see no fields now. */
function ReturnRemarks({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const isCommittee = useActing().organizationId === null;
  const { returnRemarks } = submission;
  if (returnRemarks.length === 0) return null;
  if (!isCommittee) return <div>{translate('submission.page.returnedHint')}</div>;
  return (
    <ul>
      {returnRemarks.map(({ field, reason }) => (
        <li key={field}>
          {remarkedName(field, submission)}: {reason}
        </li>
      ))}
    </ul>
  );
}

/** Why the report came back, or why none is due; that the round takes none now. */
function StateBanner({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const { state, returnReason, exemptReason, round } = submission;
  const reopening = openReopening(submission);
  // The banner of the reopening says that one.
  if (reopening && returnReason === reopening.reason) return null;
  if (state === 'RETURNED' && returnReason) {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        <AlertTitle>{translate('submission.page.returned')}</AlertTitle>
        {returnReason}
        <ReturnRemarks submission={submission} />
      </Alert>
    );
  }
  if (state === 'EXEMPT') {
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        <AlertTitle>{translate('submission.page.exempt')}</AlertTitle>
        {exemptReason}
      </Alert>
    );
  }
  if (EDITABLE.includes(state) && !reopening && !takesReports(round)) {
    const locked = !CLOSED_ROUND.includes(round.state);
    const instant = formatInstant(round.lockedAt);
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate(`submission.page.${locked ? 'roundLocked' : 'roundNotOpen'}`, { instant })}
      </Alert>
    );
  }
  return null;
}
