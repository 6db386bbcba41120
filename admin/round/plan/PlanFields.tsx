import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RoundKind } from '../../../schema/round/round.model.js';
import { type EarlierRound, previousOf } from './next-plan.js';
import { LADDERS, type PlanTemplate } from './plan.js';
import { type FieldProps, PlanPart, useFault } from './PlanPart.js';

const whole = { gridColumn: '1 / -1' };

interface ContentsProps extends FieldProps {
  templates: readonly PlanTemplate[];
  rounds: readonly EarlierRound[];
}

/** What is reported and what it is compared with. */
export function PlanContents({ planning, templates, rounds }: ContentsProps) {
  const translate = useTranslate();
  const faultAt = useFault(planning);
  const { plan, change } = planning;
  const chooseTemplate = (templateId: string) => {
    const code = templates.find(({ id }) => id === templateId)?.code;
    const previous = previousOf(code, plan.startOn, rounds);
    change({ templateId, previousRoundId: previous?.id ?? '' });
  };
  return (
    <PlanPart title={translate('round.plan.contents')}>
      <TextField
        select
        label={translate('round.plan.templateId')}
        value={plan.templateId}
        onChange={({ target }) => chooseTemplate(target.value)}
        error={faultAt('templateId') !== undefined}
        helperText={faultAt('templateId')}
        sx={whole}
      >
        {templates.map(({ id, name, number }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {translate('round.plan.template', { name, number })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={translate('round.plan.label')}
        value={plan.label}
        onChange={({ target }) => change({ label: target.value })}
        error={faultAt('label') !== undefined}
        helperText={faultAt('label') ?? translate('round.plan.labelHint')}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={whole}
      />
      <TextField
        select
        label={translate('round.plan.kind')}
        value={plan.kind}
        onChange={({ target }) => change({ kind: target.value as RoundKind })}
      >
        {Object.values(RoundKind).map((kind) => (
          <MenuItem key={kind} value={kind}>
            {translate(`round.kinds.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('round.plan.previousRoundId')}
        value={plan.previousRoundId}
        onChange={({ target }) => change({ previousRoundId: target.value })}
        helperText={translate('round.plan.previousHint')}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{translate('round.plan.noPrevious')}</MenuItem>
        {rounds.map(({ id, label }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </PlanPart>
  );
}

/** The texts the template leaves open. */
export function PlanPlaceholders({ planning }: FieldProps) {
  const translate = useTranslate();
  const faultAt = useFault(planning);
  const { plan, template, change } = planning;
  if (!template || template.placeholders.length === 0) return null;
  const set = (name: string, text: string) =>
    change({ placeholders: { ...plan.placeholders, [name]: text } });
  return (
    <PlanPart
      title={translate('round.plan.placeholders')}
      hint={translate('round.plan.placeholdersHint')}
    >
      {template.placeholders.map((name) => (
        <TextField
          key={name}
          label={translate(`round.plan.placeholder.${name}`, { _: name })}
          value={plan.placeholders[name] ?? ''}
          onChange={({ target }) => set(name, target.value)}
          error={faultAt(`placeholders.${name}`) !== undefined}
          helperText={faultAt(`placeholders.${name}`)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      ))}
    </PlanPart>
  );
}

/** When organizations are reminded and the standing committee hears how far it is. */
export function PlanReminders({ planning }: FieldProps) {
  const translate = useTranslate();
  const faultAt = useFault(planning);
  const { plan, change } = planning;
  return (
    <PlanPart
      title={translate('round.plan.reminders')}
      hint={translate('round.plan.remindersHint')}
    >
      {LADDERS.map((field) => (
        <TextField
          key={field}
          label={translate(`round.plan.${field}`)}
          value={plan[field]}
          onChange={({ target }) => change({ [field]: target.value })}
          error={faultAt(field) !== undefined}
          helperText={faultAt(field) ?? translate(`round.plan.hint.${field}`)}
          slotProps={{ htmlInput: { maxLength: 120 } }}
        />
      ))}
    </PlanPart>
  );
}
