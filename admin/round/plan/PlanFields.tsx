import { Box, Card, CardContent, MenuItem, TextField, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { formatInFull } from '../../core/format.js';
import { type EarlierRound, previousOf } from './next-plan.js';
import { DAYS, MOMENTS, type PlanTemplate } from './plan.js';
import type { Planning } from './usePlan.js';

interface FieldProps {
  planning: Planning;
}

/** The sentence of a field's fault, the server's first. */
function useFault({ faults, serverFaults }: Planning) {
  const translate = useTranslate();
  return (field: string): string | undefined => {
    const code = faults[field];
    if (serverFaults[field]) return serverFaults[field];
    if (!code) return undefined;
    if (code !== 'ROUND_DATES_OUT_OF_ORDER') return translate(`round.plan.fault.${code}`);
    return translate(`round.plan.order.${field}`);
  };
}

interface PlanPartProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the form under a heading. */
function PlanPart({ title, hint, children }: PlanPartProps) {
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 }, '&:last-child': { pb: { xs: 2, sm: 3 } } }}>
        <Typography component="h2" variant="h6" id={headingId}>
          {title}
        </Typography>
        {hint && (
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        )}
        <Box
          sx={{
            mt: 2.5,
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          }}
        >
          {children}
        </Box>
      </CardContent>
    </Card>
  );
}

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
        label={translate('round.plan.previousRoundId')}
        value={plan.previousRoundId}
        onChange={({ target }) => change({ previousRoundId: target.value })}
        helperText={translate('round.plan.previousHint')}
        sx={whole}
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

interface DateFieldProps extends FieldProps {
  field: (typeof DAYS)[number] | (typeof MOMENTS)[number];
  type: 'date' | 'datetime-local';
}

/** A day, or a day and time in Vietnam; said in words below, with its day of the week. */
function DateField({ planning, field, type }: DateFieldProps) {
  const translate = useTranslate();
  const fault = useFault(planning)(field);
  const { plan, change } = planning;
  return (
    <TextField
      type={type}
      label={translate(`round.plan.${field}`)}
      value={plan[field]}
      onChange={({ target }) => change({ [field]: target.value })}
      error={fault !== undefined}
      helperText={fault ?? formatInFull(plan[field])}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { max: type === 'date' ? '2999-12-31' : '2999-12-31T23:59' },
      }}
    />
  );
}

/** The days whose figures are reported. */
export function PlanPeriod({ planning }: FieldProps) {
  const translate = useTranslate();
  return (
    <PlanPart title={translate('round.plan.period')}>
      {DAYS.map((field) => (
        <DateField key={field} planning={planning} field={field} type="date" />
      ))}
    </PlanPart>
  );
}

/** The instants at which the clock moves the round. */
export function PlanMoments({ planning }: FieldProps) {
  const translate = useTranslate();
  return (
    <PlanPart title={translate('round.plan.moments')} hint={translate('round.plan.momentsHint')}>
      {MOMENTS.map((field) => (
        <DateField key={field} planning={planning} field={field} type="datetime-local" />
      ))}
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
