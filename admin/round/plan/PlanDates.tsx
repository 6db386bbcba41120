import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatInFull } from '../../core/format.js';
import { DAYS, MOMENTS, OPTIONAL_MOMENTS, type PlanDates } from './plan.js';
import { type FieldProps, PlanPart, useFault } from './PlanPart.js';

interface DateFieldProps extends FieldProps {
  field: keyof PlanDates;
  type: 'date' | 'datetime-local';
  /** What an empty field means, where it may be empty. */
  hint?: string;
}

/** A day, or a day and time in Vietnam; said in words below, with its day of the week. */
function DateField({ planning, field, type, hint }: DateFieldProps) {
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
      helperText={fault ?? (formatInFull(plan[field]) || hint)}
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
      {OPTIONAL_MOMENTS.map((field) => (
        <DateField
          key={field}
          planning={planning}
          field={field}
          type="datetime-local"
          hint={translate(`round.plan.none.${field}`)}
        />
      ))}
    </PlanPart>
  );
}
