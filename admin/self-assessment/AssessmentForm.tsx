import { Alert } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../core/draft/ActionBar.js';
import { AsidePanel } from '../core/draft/AsidePanel.js';
import { ContestDialog } from '../core/draft/ContestDialog.js';
import { LeaveGuard } from '../core/draft/LeaveGuard.js';
import { SaveStatus } from '../core/draft/SaveStatus.js';
import type { DraftSession, DraftView } from '../core/draft/draft-session.js';
import { halfTyped } from './answer/answer-fields.js';
import { useAssessmentDraft } from './draft/useAssessmentDraft.js';
import { useFieldWords } from './draft/useFieldWords.js';
import { FormBody } from './form/FormBody.js';
import { FormProvider, useForm } from './form/form-context.js';
import { HandIn } from './form/HandIn.js';
import { PrefillOffer } from './form/PrefillOffer.js';
import type { SelfAssessment } from './self-assessment.shape.js';

interface AssessmentFormProps {
  assessment: SelfAssessment;
  /** The self-assessment changed, or may have. */
  onChanged: () => void;
}

/** The form of a self-assessment: everything typed saves itself. Keyed by the self-assessment. */
export function AssessmentForm({ assessment, onChanged }: AssessmentFormProps) {
  const { session, view } = useAssessmentDraft(assessment, () => {
    if (assessment.state !== 'IN_PROGRESS') onChanged();
  });
  const [checks, setChecks] = useState(0);
  const set = useCallback((name: string, text: string) => session.set(name, text), [session]);
  return (
    <FormProvider
      assessment={assessment}
      fields={view.fields}
      isChecked={checks > 0}
      set={set}
      refresh={onChanged}
    >
      <Notices assessment={assessment} session={session} view={view} />
      <PrefillOffer session={session} />
      <FormBody checks={checks} />
      <ActionBar>
        <Status session={session} view={view} />
        <HandIn session={session} onCheck={() => setChecks(checks + 1)} onChanged={onChanged} />
      </ActionBar>
      <LeaveGuard isUnsafe={!view.kept && session.unsent().length > 0} />
    </FormProvider>
  );
}

interface StatusProps {
  session: DraftSession;
  view: DraftView;
}

function Status({ session, view }: StatusProps) {
  const { measures } = useForm();
  const half = useMemo(
    () =>
      [...measures].filter(([code, measure]) => halfTyped(code, measure, view.fields).length > 0),
    [measures, view.fields],
  );
  return <SaveStatus session={session} view={view} unreadable={half.length} />;
}

function Notices({ assessment, session, view }: StatusProps & { assessment: SelfAssessment }) {
  const translate = useTranslate();
  const words = useFieldWords(assessment);
  return (
    <>
      {view.restored > 0 && (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          {translate('draft.save.restored', { smart_count: view.restored })}
        </Alert>
      )}
      <AsidePanel words={words} changes={view.setAside} onDrop={() => session.dropSetAside()} />
      {view.contested.length > 0 && (
        <ContestDialog
          words={words}
          contested={view.contested}
          onResolve={(mine) => session.resolve(mine)}
        />
      )}
    </>
  );
}
