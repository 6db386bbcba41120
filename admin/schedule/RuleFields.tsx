import { Box, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  type DateRule,
  Roll,
  type RuleName,
  ruleNames,
  type ScheduleRules,
} from '../../schema/schedule/schedule.model.js';

interface RuleProps {
  name: RuleName;
  rule: DateRule;
  fault: string | undefined;
  onChange: (rule: DateRule) => void;
}

/** How one instant follows from the last month of the period. */
function RuleLine({ name, rule, fault, onChange }: RuleProps) {
  const translate = useTranslate();
  const title = translate(`round.timeline.${name}`);
  const labelled = (part: string) => ({
    label: translate(`schedule.rule.${part}`),
    slotProps: { htmlInput: { 'aria-label': `${title}: ${translate(`schedule.rule.${part}`)}` } },
    size: 'small' as const,
  });
  const number = (text: string) => Number.parseInt(text, 10) || 0;
  return (
    <Box role="group" aria-label={title} sx={{ mt: 2 }}>
      <Typography variant="body2" sx={{ fontWeight: 650, mb: 1 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
        }}
      >
        <TextField
          {...labelled('day')}
          type="number"
          value={rule.day}
          onChange={({ target }) => onChange({ ...rule, day: number(target.value) })}
        />
        <TextField
          {...labelled('months')}
          type="number"
          value={rule.months}
          onChange={({ target }) => onChange({ ...rule, months: number(target.value) })}
        />
        <TextField
          {...labelled('time')}
          type="time"
          value={rule.time}
          onChange={({ target }) => onChange({ ...rule, time: target.value })}
        />
        <TextField
          select
          size="small"
          label={translate('schedule.rule.roll')}
          value={rule.roll}
          onChange={({ target }) => onChange({ ...rule, roll: target.value as Roll })}
        >
          {Object.values(Roll).map((roll) => (
            <MenuItem key={roll} value={roll}>
              {translate(`schedule.roll.${roll}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {fault && (
        <Typography variant="body2" color="error" role="alert">
          {fault}
        </Typography>
      )}
    </Box>
  );
}

interface RuleFieldsProps {
  rules: ScheduleRules;
  faults: Readonly<Record<string, string>>;
  onChange: (rules: ScheduleRules) => void;
}

/** The instant that another comes after. */
const BEFORE = { lockedAt: 'organizationDueAt', superiorDueAt: 'committeeDueAt' } as const;

/** Some days after another rule. */
function later({ months, day, time, roll }: DateRule): DateRule {
  const next = day + 3;
  return next > 28
    ? { months: months + 1, day: next - 28, time, roll }
    : { months, day: next, time, roll };
}

/** A line for every instant that the entry has, and a switch for those it need not have. */
export function RuleFields({ rules, faults, onChange }: RuleFieldsProps) {
  const translate = useTranslate();
  return ruleNames.map((name) => {
    const rule = rules[name];
    const change = (changed: DateRule | null) => onChange({ ...rules, [name]: changed });
    const line = rule && (
      <RuleLine name={name} rule={rule} fault={faults[name]} onChange={change} />
    );
    if (name !== 'lockedAt' && name !== 'superiorDueAt') return <div key={name}>{line}</div>;
    return (
      <Box key={name} sx={{ mt: 2 }}>
        <FormControlLabel
          control={
            <Switch
              checked={rule !== null}
              onChange={(_event, has) => change(has ? later(rules[BEFORE[name]]) : null)}
            />
          }
          label={translate(`schedule.has.${name}`)}
        />
        {line}
      </Box>
    );
  });
}
