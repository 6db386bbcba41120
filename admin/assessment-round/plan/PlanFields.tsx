import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isWorkingDay } from '../../../schema/core/working-days.js';
import { InstantField } from '../../core/time/InstantField.js';
import type { FaultForm } from '../../core/useFaultForm.js';
import type { PlanningBasis } from '../assessment-round.shape.js';
import { calendarOf, dueAfter, type PlanTexts } from './plan-texts.js';

interface PartProps {
  form: FaultForm<PlanTexts>;
  basis: PlanningBasis;
}

/** What is asked of a round that is planned, but for whom. */
export function PlanFields(props: PartProps) {
  return (
    <>
      <Contents {...props} />
      <Dates {...props} />
    </>
  );
}

/** What the round is called, under which set, and after which round. */
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

/** The period that is assessed, and until when; a due day is a working day. */
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
