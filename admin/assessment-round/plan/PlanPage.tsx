import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import { isWorkingDay } from '../../../schema/core/working-days.js';
import { usePermission } from '../../core/acting.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { DeniedPage } from '../../core/frame/MessagePages.js';
import { assessmentRoundPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { InstantField } from '../../core/time/InstantField.js';
import { today } from '../../core/time/local-time.js';
import { type FaultForm, useFaultForm } from '../../core/useFaultForm.js';
import {
  CHANGE_ASSESSMENT_ROUND,
  PLAN_ASSESSMENT_ROUND,
  PLANNING,
} from '../assessment-round.graphql.js';
import type { AssessmentRound, PlanningBasis } from '../assessment-round.shape.js';
import { OrganizationChoice } from './OrganizationChoice.js';
import { calendarOf, dueAfter, inputOf, nextTexts, type PlanTexts, textsOf } from './plan-texts.js';

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
      <Contents form={form} basis={basis} />
      <Dates form={form} basis={basis} />
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

interface PartProps {
  form: FaultForm<PlanTexts>;
  basis: PlanningBasis;
}

function Contents({ form, basis }: PartProps) {
  const translate = useTranslate();
  const { texts, type, faults } = form;
  return (
    <>
      <TextField
        label={translate('assessmentRound.plan.label')}
        value={texts.label}
        onChange={({ target }) => type({ label: target.value })}
        error={faults['label'] !== undefined}
        helperText={faults['label']}
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        select
        label={translate('assessmentRound.plan.criteriaSetId')}
        value={texts.criteriaSetId}
        onChange={({ target }) => type({ criteriaSetId: target.value })}
        helperText={translate('assessmentRound.plan.criteriaHint')}
        required
      >
        {basis.criteriaSetVersions.items.map(({ id, name, number }) => (
          <MenuItem key={id} value={id}>
            {translate('assessmentRound.set', { name, number })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('assessmentRound.plan.previousRoundId')}
        value={texts.previousRoundId}
        onChange={({ target }) => type({ previousRoundId: target.value })}
        helperText={translate('assessmentRound.plan.previousHint')}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{translate('assessmentRound.plan.noPrevious')}</MenuItem>
        {basis.assessmentRounds.items.map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

function Dates({ form, basis }: PartProps) {
  const translate = useTranslate();
  const { texts, type, faults } = form;
  const calendar = calendarOf(basis);
  const isOff = texts.dueAt !== '' && !isWorkingDay(texts.dueAt.slice(0, 10), calendar);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {(['startOn', 'endOn'] as const).map((field) => (
          <TextField
            key={field}
            type="date"
            label={translate(`assessmentRound.plan.${field}`)}
            value={texts[field]}
            onChange={({ target }) => type({ [field]: target.value })}
            error={faults[field] !== undefined}
            helperText={faults[field]}
            required
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '2999-12-31' } }}
          />
        ))}
      </Box>
      <InstantField
        label={translate('assessmentRound.plan.dueAt')}
        value={texts.dueAt}
        onChange={(dueAt) => type({ dueAt })}
      />
      {faults['dueAt'] && <Alert severity="error">{faults['dueAt']}</Alert>}
      {isOff && (
        <Alert
          severity="warning"
          action={
            <Button
              color="inherit"
              size="small"
              onClick={() => type({ dueAt: dueAfter(texts.endOn, calendar) })}
            >
              {translate('assessmentRound.plan.proposeDue')}
            </Button>
          }
        >
          {translate('assessmentRound.plan.dueOff')}
        </Alert>
      )}
    </>
  );
}
