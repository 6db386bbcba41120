import { Alert, Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { RoundKind } from '../../schema/round/round.model.js';
import { graphql } from '../core/graphql.js';
import { type FaultForm, useFaultForm } from '../core/useFaultForm.js';
import { RuleFields } from './RuleFields.js';
import { SAVE_SCHEDULE } from './schedule.graphql.js';
import {
  inputOf,
  type Schedule,
  type ScheduleTemplate,
  type ScheduleTexts,
  textsOf,
} from './schedule.shape.js';
import { SchedulePreview } from './SchedulePreview.js';

type Form = FaultForm<ScheduleTexts>;
type TextName = Exclude<keyof ScheduleTexts, 'rules' | 'active' | 'sendsDigest' | 'placeholders'>;

function Text({ form, name, type = 'text' }: { form: Form; name: TextName; type?: string }) {
  const translate = useTranslate();
  return (
    <TextField
      type={type}
      label={translate(`schedule.field.${name}`)}
      value={form.texts[name]}
      onChange={({ target }) => form.type({ [name]: target.value })}
      error={Boolean(form.faults[name])}
      helperText={form.faults[name] ?? translate(`schedule.hint.${name}`, { _: '' })}
      slotProps={type === 'date' ? { inputLabel: { shrink: true } } : {}}
    />
  );
}

function Choices({ form, templates }: { form: Form; templates: ScheduleTemplate[] }) {
  const translate = useTranslate();
  const { kind, templateCode } = form.texts;
  const codes = [...new Map(templates.map((each) => [each.code, each.name]))];
  return (
    <>
      <TextField
        select
        label={translate('schedule.field.kind')}
        value={kind}
        onChange={({ target }) => form.type({ kind: target.value as RoundKind })}
      >
        {Object.values(RoundKind).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`round.kinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('schedule.field.templateCode')}
        value={codes.some(([code]) => code === templateCode) ? templateCode : ''}
        onChange={({ target }) => form.type({ templateCode: target.value })}
        error={Boolean(form.faults['templateCode'])}
        helperText={form.faults['templateCode']}
      >
        {codes.map(([code, name]) => (
          <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

function Toggle({ form, name }: { form: Form; name: 'sendsDigest' | 'active' }) {
  const translate = useTranslate();
  return (
    <FormControlLabel
      control={
        <Switch
          checked={form.texts[name]}
          onChange={(_event, checked) => form.type({ [name]: checked })}
        />
      }
      label={translate(`schedule.field.${name}`)}
    />
  );
}

/** A text for every placeholder that the template has. */
function Placeholders({ form, templates }: { form: Form; templates: ScheduleTemplate[] }) {
  const translate = useTranslate();
  const { placeholders, templateCode } = form.texts;
  const template = templates
    .filter(({ code }) => code === templateCode)
    .toSorted((a, b) => b.number - a.number)[0];
  return (template?.placeholders ?? []).map((name) => (
    <TextField
      key={name}
      label={translate(`round.plan.placeholder.${name}`, { _: name })}
      value={placeholders[name] ?? ''}
      onChange={({ target }) =>
        form.type({ placeholders: { ...placeholders, [name]: target.value } })
      }
      error={Boolean(form.faults[name])}
      helperText={form.faults[name] ?? translate('schedule.hint.placeholders')}
    />
  ));
}

interface ScheduleFormProps {
  schedule: Schedule;
  templates: ScheduleTemplate[];
  onDone: () => void;
}

/** An entry of the wheel as it is changed, with its rounds of the coming year beside it. */
export function ScheduleForm({ schedule, templates, onDone }: ScheduleFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm(textsOf(schedule));
  const input = inputOf(form.texts, schedule);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!(await form.send(() => graphql(SAVE_SCHEDULE, { input })))) return;
    notify('schedule.saved', { type: 'success' });
    onDone();
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ mt: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <Text form={form} name="name" />
        <Text form={form} name="label" />
        <Choices form={form} templates={templates} />
        <Text form={form} name="periodMonths" type="number" />
        <Text form={form} name="everyMonths" type="number" />
        <Text form={form} name="firstOn" type="date" />
        <Text form={form} name="validFrom" type="date" />
        <Text form={form} name="validTo" type="date" />
        <Text form={form} name="reminderDays" />
        <Text form={form} name="digestDays" />
        <Toggle form={form} name="sendsDigest" />
        <Toggle form={form} name="active" />
        <Placeholders form={form} templates={templates} />
      </Box>
      <RuleFields
        rules={form.texts.rules}
        faults={form.faults}
        onChange={(rules) => form.type({ rules })}
      />
      <Box sx={{ mt: 3 }}>
        <SchedulePreview input={input} />
      </Box>
      {form.failure && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {form.failure}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button type="submit" variant="contained" loading={form.running}>
          {translate('ra.action.save')}
        </Button>
        <Button color="inherit" onClick={onDone}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
