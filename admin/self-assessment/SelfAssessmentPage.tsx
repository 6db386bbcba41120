import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { useActing, usePermission } from '../core/acting.js';
import { formatDistance, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { AssessmentForm } from './AssessmentForm.js';
import { AssessmentSheet } from './sheet/AssessmentSheet.js';
import { SELF_ASSESSMENT } from './self-assessment.graphql.js';
import { isWritable, type SelfAssessment } from './self-assessment.shape.js';

/** What others save is taken over where nothing is being typed. */
const EVERY = 20_000;

/** One organization's self-assessment: a form for who writes it, a sheet for who reads it. */
export function SelfAssessmentPage() {
  const { id = '' } = useParams();
  const { current, error, refresh } = useReading<{ selfAssessment: SelfAssessment | null }>(
    SELF_ASSESSMENT,
    { id },
    { every: EVERY },
  );
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  if (!current.selfAssessment) return <NotFound />;
  return <Loaded key={id} assessment={current.selfAssessment} onChanged={() => void refresh()} />;
}

function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('selfAssessment.notFound')} />
      <EmptyState
        title={translate('selfAssessment.notFoundHint')}
        action={
          <Button component={LinkBase} to="/selfAssessments" variant="contained">
            {translate('selfAssessment.backToList')}
          </Button>
        }
      />
    </>
  );
}

interface LoadedProps {
  assessment: SelfAssessment;
  onChanged: () => void;
}

function Loaded({ assessment, onChanged }: LoadedProps) {
  const translate = useTranslate();
  const isOwn = useActing().organizationId === assessment.organization.id;
  const mayDraft = usePermission('assessment:draft');
  const { round, organization, state, late } = assessment;
  const isForm = isOwn && mayDraft && isWritable(assessment);
  const set = { name: round.criteriaName, number: round.criteriaNumber };
  return (
    <>
      <PageTitle
        title={isOwn ? round.label : organization.name}
        above={
          <TextLink to="/selfAssessments">{translate('selfAssessment.list.ownTitle')}</TextLink>
        }
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip kind="selfAssessment" state={state} />
          {late && <StateChip kind="mark" state="late" />}
          {!isOwn && <span>{round.label}.</span>}
          <span>{translate('selfAssessment.under', set)}</span>
          <span>
            {translate('selfAssessment.due', {
              instant: formatInstant(round.dueAt),
              distance: formatDistance(round.dueAt),
            })}
          </span>
        </Box>
      </PageTitle>
      <Banner assessment={assessment} />
      {isForm ? (
        <AssessmentForm assessment={assessment} onChanged={onChanged} />
      ) : (
        <AssessmentSheet assessment={assessment} isOwn={isOwn} />
      )}
    </>
  );
}

/** Why it came back, or why nothing can be written now. */
function Banner({ assessment }: { assessment: SelfAssessment }) {
  const translate = useTranslate();
  const { state, returnReason, round } = assessment;
  if (round.state === 'CANCELLED') {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        <AlertTitle>{translate('selfAssessment.cancelled')}</AlertTitle>
        {round.cancelReason}
      </Alert>
    );
  }
  if (returnReason && (state === 'RETURNED' || state === 'IN_PROGRESS')) {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        <AlertTitle>{translate('selfAssessment.returned')}</AlertTitle>
        {returnReason} {translate('selfAssessment.returnedHint')}
      </Alert>
    );
  }
  return null;
}
