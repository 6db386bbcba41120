import { Alert, Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import type { ApiFieldFault } from '../../core/graphql.js';
import { ActionBar } from '../../core/draft/ActionBar.js';
import { AsidePanel } from '../../core/draft/AsidePanel.js';
import { ContestDialog } from '../../core/draft/ContestDialog.js';
import { LeaveGuard } from '../../core/draft/LeaveGuard.js';
import { SaveStatus } from '../../core/draft/SaveStatus.js';
import { useSaveKey } from '../../core/draft/useSaving.js';
import { useFieldWords } from '../contest/field-title.js';
import { unreadableFields } from '../../../schema/submission/draft/draft-input.rule.js';
import type { DraftSession, DraftView } from '../../core/draft/draft-session.js';
import { useDraft } from '../draft/useDraft.js';
import type { Submission } from '../submission.shape.js';
import { sectionOfField, sectionsProgress } from './faults.js';
import { FaultSummary } from './FaultSummary.js';
import { FormProvider, isToldNow, useForm } from './form-context.js';
import { FormProgress } from './FormProgress.js';
import { HandIn } from './HandIn.js';
import { PrefillOffer } from '../figure/PrefillOffer.js';
import { SectionPanel } from './SectionPanel.js';
import { SectionTabs } from './SectionTabs.js';
import { useSection } from './useSection.js';

interface SubmissionFormProps {
  submission: Submission;
  /** The submission changed its state, or may have. */
  onChanged: () => void;
}

/** A refusal that says the report has moved on: the page has to read it anew. */
function useMovedOn({ refusal }: DraftView, onChanged: () => void) {
  const code = refusal?.code;
  useEffect(() => {
    if (code === 'WRONG_STATE' || code === 'NOT_FOUND') onChanged();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per refusal
  }, [code]);
}

/** The form of an organization's report: everything typed saves itself. Keyed by the submission. */
export function SubmissionForm({ submission, onChanged }: SubmissionFormProps) {
  const { session, view } = useDraft(submission, () => {
    if (submission.state === 'DUE') onChanged();
  });
  const [checks, setChecks] = useState(0);
  const [found, setFound] = useState<{ at: object; faults: readonly ApiFieldFault[] } | null>(null);
  useSaveKey(session);
  useMovedOn(view, onChanged);
  const refused = view.refusal?.fields ?? [];
  // What the server found holds until something is changed.
  const serverFaults = found?.at === view.fields ? found.faults : refused;
  return (
    <FormProvider
      submission={submission}
      session={session}
      view={view}
      isChecked={checks > 0}
      serverFaults={serverFaults}
    >
      <Notices submission={submission} session={session} view={view} />
      <PrefillOffer session={session} onFilled={onChanged} />
      <FormBody
        session={session}
        view={view}
        checks={checks}
        onCheck={() => setChecks(checks + 1)}
        onRefused={(faults) => setFound({ at: view.fields, faults })}
        onHandedIn={onChanged}
      />
      <LeaveGuard isUnsafe={!view.kept && session.unsent().length > 0} />
    </FormProvider>
  );
}

interface NoticesProps {
  submission: Submission;
  session: DraftSession;
  view: DraftView;
}

function Notices({ submission, session, view }: NoticesProps) {
  const translate = useTranslate();
  const words = useFieldWords(submission);
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

interface FormBodyProps {
  session: DraftSession;
  view: DraftView;
  checks: number;
  onCheck: () => void;
  onRefused: (faults: readonly ApiFieldFault[]) => void;
  onHandedIn: () => void;
}

function FormBody({ session, view, checks, onCheck, onRefused, onHandedIn }: FormBodyProps) {
  const { submission, fields, faults } = useForm();
  const canHandIn = usePermission('submission:hand-in');
  const { codes, current, show, turnTo, goTo } = useSection(submission);
  const progress = sectionsProgress(submission, fields);
  const shownFaults = faults.filter(({ code }) => isToldNow(code, checks > 0));
  const tabs = progress.map((each) => ({
    ...each,
    faults: shownFaults.filter(
      (fault) => sectionOfField(fault.field, submission) === each.section.code,
    ).length,
  }));
  const at = codes.indexOf(current);
  const panel = progress[at];
  return (
    <>
      <FormProgress progress={progress} />
      <FaultSummary checks={checks} canHandIn={canHandIn} onGoTo={goTo} />
      <Box sx={{ display: { lg: 'flex' }, gap: 3, alignItems: 'flex-start' }}>
        <SectionTabs tabs={tabs} current={current} onChoose={show} />
        {panel && (
          <SectionPanel
            key={current}
            progress={panel}
            neighbours={{ before: codes[at - 1], after: codes[at + 1] }}
            onChoose={turnTo}
          />
        )}
      </Box>
      <ActionBar>
        <SaveStatus session={session} view={view} unreadable={unreadableFields(fields).length} />
        <HandIn
          session={session}
          canHandIn={canHandIn}
          onCheck={onCheck}
          onRefused={onRefused}
          onHandedIn={onHandedIn}
        />
      </ActionBar>
    </>
  );
}
