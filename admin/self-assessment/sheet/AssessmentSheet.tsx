import { Alert } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { AsidePanel } from '../../core/draft/AsidePanel.js';
import { useDraftKeeper } from '../../core/draft/useSaving.js';
import { formatInstant } from '../../core/format.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { serverDraft } from '../draft/assessment-draft.js';
import { useFieldWords } from '../draft/useFieldWords.js';
import { FormBody } from '../form/FormBody.js';
import { FormProvider } from '../form/form-context.js';
import type { SelfAssessment } from '../self-assessment.shape.js';

const nothing = () => undefined;

interface AssessmentSheetProps {
  assessment: SelfAssessment;
  isOwn: boolean;
}

/** A self-assessment to be read: the same criteria, points and evidence, and nothing to type in. */
export function AssessmentSheet({ assessment, isOwn }: AssessmentSheetProps) {
  const translate = useTranslate();
  const mayDraft = usePermission('assessment:draft');
  const { fields } = useMemo(() => serverDraft(assessment), [assessment]);
  const { submittedAt, answers } = assessment;
  if (answers.length === 0 && !isOwn) {
    return (
      <EmptyState title={translate('selfAssessment.sheet.nothing')}>
        {translate('selfAssessment.sheet.nothingHint')}
      </EmptyState>
    );
  }
  return (
    <FormProvider
      assessment={assessment}
      fields={fields}
      isChecked={false}
      set={null}
      refresh={nothing}
    >
      {submittedAt && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('selfAssessment.sheet.handedIn', { instant: formatInstant(submittedAt) })}
        </Alert>
      )}
      {isOwn && !mayDraft && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('selfAssessment.sheet.onlyRead')}
        </Alert>
      )}
      {isOwn && <Leftovers assessment={assessment} />}
      <FormBody checks={0} />
    </FormProvider>
  );
}

/** What the person had typed when it stopped being editable. */
function Leftovers({ assessment }: { assessment: SelfAssessment }) {
  const keeper = useDraftKeeper(assessment.id);
  const words = useFieldWords(assessment);
  const { changes, setAside } = keeper.read();
  return (
    <AsidePanel
      words={words}
      changes={[...changes, ...setAside]}
      reason="unsent"
      onDrop={() => keeper.discard()}
    />
  );
}
