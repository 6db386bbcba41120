import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useActing, usePermission } from '../../core/acting.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { AsidePanel } from '../../core/draft/AsidePanel.js';
import { useFieldWords } from '../contest/field-title.js';
import { useDraftKeeper } from '../../core/draft/useSaving.js';
import { ExemptAction } from '../judgement/ExemptAction.js';
import { JudgeActions, useJudgement } from '../judgement/JudgeActions.js';
import { isHandedIn, type Submission } from '../submission.shape.js';
import { ReopenAction } from '../reopening/ReopenAction.js';
import { useRemarks } from './remarks.js';
import { SubmissionSheet } from './SubmissionSheet.js';

interface ReadingViewProps {
  submission: Submission;
  onChanged: () => void;
}

/** A report that is read, and judged by those who may. Keyed by the submission. */
export function ReadingView({ submission, onChanged }: ReadingViewProps) {
  const translate = useTranslate();
  const isCommittee = useActing().organizationId === null;
  const { canJudge, canExempt } = useJudgement(submission);
  const remarks = useRemarks(submission.id);
  if (submission.state === 'EXEMPT') return null;
  if (isCommittee && !isHandedIn(submission)) {
    const isReturned = submission.state === 'RETURNED';
    return (
      <EmptyState
        title={translate(`submission.page.${isReturned ? 'beingCorrected' : 'notHandedIn'}`)}
        action={
          <>
            {canExempt && <ExemptAction submission={submission} onChanged={onChanged} />}{' '}
            <ReopenAction submission={submission} onChanged={onChanged} />
          </>
        }
      >
        {translate('submission.page.notHandedInHint')}
      </EmptyState>
    );
  }
  return (
    <Box>
      <Leftovers submission={submission} />
      <OnlyRead submission={submission} />
      <SubmissionSheet submission={submission} remarks={canJudge ? remarks : undefined} />
      <ReopenAction submission={submission} onChanged={onChanged} />
      {canJudge && <JudgeActions submission={submission} remarks={remarks} onChanged={onChanged} />}
    </Box>
  );
}

/** Says why a member of the organization sees no form. */
function OnlyRead({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const mayDraft = usePermission('submission:draft');
  if (mayDraft || !['DUE', 'DRAFT', 'RETURNED'].includes(submission.state)) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {translate('submission.page.onlyRead')}
    </Alert>
  );
}

/** What the person had typed when the report stopped being editable. */
function Leftovers({ submission }: { submission: Submission }) {
  const keeper = useDraftKeeper(submission.id);
  const [kept, setKept] = useState(() => keeper.read());
  const words = useFieldWords(submission);
  return (
    <AsidePanel
      words={words}
      changes={[...kept.changes, ...kept.setAside]}
      reason="unsent"
      onDrop={() => {
        keeper.discard();
        setKept({ changes: [], setAside: [] });
      }}
    />
  );
}
