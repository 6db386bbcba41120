import { Alert, Box, Button } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { DeniedPage } from '../../core/frame/MessagePages.js';
import { assessmentRoundPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { today } from '../../core/time/local-time.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import {
  CHANGE_ASSESSMENT_ROUND,
  PLAN_ASSESSMENT_ROUND,
  PLANNING,
} from '../assessment-round.graphql.js';
import type { AssessmentRound, PlanningBasis } from '../assessment-round.shape.js';
import { OrganizationChoice } from './OrganizationChoice.js';
import { inputOf, nextTexts, type PlanTexts, textsOf } from './plan-texts.js';
import { PlanFields } from './PlanFields.js';

interface PlanPageProps {
  /** Null plans a new one. */
  draft: AssessmentRound | null;
  onChanged?: () => void;
}

/** Plans a round, or changes one that is not open yet. */
export function PlanPage({ draft, onChanged }: PlanPageProps) {
  const mayManage = usePermission('assessment:manage');
  const year = Number(today().slice(0, 4)) + 1;
  const { current, error, refresh } = useReading<PlanningBasis>(PLANNING, { year });
  if (!mayManage) return <DeniedPage />;
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  return <PlanForm basis={current} draft={draft} onChanged={onChanged} />;
}

/** The page of a new round. */
export function PlanNewRound() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle
        title={translate('assessmentRound.plan.title')}
        above={
          <TextLink to="/assessmentRounds">{translate('assessmentRound.list.title')}</TextLink>
        }
      >
        {translate('assessmentRound.plan.lead')}
      </PageTitle>
      <PlanPage draft={null} />
    </>
  );
}

interface PlanFormProps extends Omit<PlanPageProps, 'onChanged'> {
  basis: PlanningBasis;
  onChanged: (() => void) | undefined;
}

function PlanForm({ basis, draft, onChanged }: PlanFormProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const labelOf = (year: string) => translate('assessmentRound.plan.labelOf', { year });
  const form = useFaultForm<PlanTexts>(draft ? textsOf(draft) : nextTexts(basis, labelOf));
  const save = async (texts: PlanTexts) => {
    const input = inputOf(texts);
    if (draft) {
      const { id, version } = draft;
      await graphql(CHANGE_ASSESSMENT_ROUND, { input: { ...input, id, version } });
      notify('assessmentRound.plan.changed', { type: 'success' });
      onChanged?.();
      return;
    }
    const { planAssessmentRound } = await graphql<{ planAssessmentRound: { id: string } }>(
      PLAN_ASSESSMENT_ROUND,
      { input },
    );
    notify('assessmentRound.plan.done', { type: 'success' });
    navigate(assessmentRoundPath(planAssessmentRound.id));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(save);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2.5, maxWidth: '52rem' }}
    >
      <PlanFields form={form} basis={basis} />
      <OrganizationChoice
        clusters={basis.emulationClusters.items}
        chosen={form.texts.organizations}
        onChange={(organizations) => form.type({ organizations })}
      />
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      <Box>
        <Button type="submit" variant="contained" loading={form.running}>
          {translate(`assessmentRound.plan.${draft ? 'save' : 'submit'}`)}
        </Button>
      </Box>
    </Box>
  );
}
