import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AnswerValue } from '../../../schema/criteria/answer.model.js';
import type { Measure } from '../../../schema/criteria/criteria.model.js';

interface Props {
  code: string;
  measure: Measure | null;
  /** Thousandths; null where nothing is given by judgement. */
  maximum: number | null;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
}

const toNumber = (typed: string) => {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() !== '' && Number.isFinite(number) && number >= 0 ? number : null;
};

interface NumberProps {
  label: string;
  value: number | null;
  most?: number;
  onChange: (value: number) => void;
}

function NumberBox({ label, value, most, onChange }: NumberProps) {
  return (
    <TextField
      size="small"
      label={label}
      key={value ?? ''}
      defaultValue={value === null ? '' : String(value).replace('.', ',')}
      onBlur={({ target }) => {
        const number = toNumber(target.value);
        if (number !== null && (most === undefined || number <= most)) onChange(number);
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      sx={{ width: '9rem' }}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: { value: string; text: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      sx={{ minWidth: '12rem', maxWidth: '100%' }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value} sx={{ whiteSpace: 'normal' }}>
          {choice.text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The figure as the verifier finds it, where the measure is a simple one. */
function FigureInput({ code, measure, value, onChange }: Props) {
  const translate = useTranslate();
  const label = translate('verifying.input.value', { code });
  if (measure === null && value?.kind === 'GATE') {
    const choices = [
      { value: 'true', text: translate('verifying.value.met') },
      { value: 'false', text: translate('verifying.value.notMet') },
    ];
    const set = (met: string) => onChange({ kind: 'GATE', met: met === 'true' });
    return <Choice label={label} value={String(value.met)} choices={choices} onChange={set} />;
  }
  if (measure === null || measure.kind === 'COUNT') {
    const count = value?.kind === 'COUNT' ? value.count : null;
    const set = (given: number) => onChange({ kind: 'COUNT', count: given });
    return <NumberBox label={label} value={count} onChange={set} />;
  }
  if (measure.kind === 'RATIO') {
    const { numerator = 0, denominator = 0 } = value?.kind === 'RATIO' ? value : {};
    const set = (one: number, other: number) =>
      onChange({ kind: 'RATIO', numerator: one, denominator: other });
    return (
      <>
        <NumberBox
          label={translate('verifying.input.numerator', { code })}
          value={numerator}
          onChange={(given) => set(given, denominator)}
        />
        <NumberBox
          label={translate('verifying.input.denominator', { code })}
          value={denominator}
          onChange={(given) => set(numerator, given)}
        />
      </>
    );
  }
  if (measure.kind === 'YES_LATE_NO') {
    const words =
      measure.late === null ? (['YES', 'NO'] as const) : (['YES', 'LATE', 'NO'] as const);
    const choices = words.map((each) => ({
      value: each,
      text: translate(`verifying.value.${each}`),
    }));
    const chosen = value?.kind === 'YES_LATE_NO' ? value.answer : '';
    const set = (answer: string) =>
      onChange({ kind: 'YES_LATE_NO', answer: answer as (typeof words)[number] });
    return <Choice label={label} value={chosen} choices={choices} onChange={set} />;
  }
  if (measure.kind !== 'RUBRIC') return null;
  const choices = measure.levels.map(({ code: level, name }) => ({ value: level, text: name }));
  const chosen = value?.kind === 'RUBRIC' ? value.level : '';
  const set = (level: string) => onChange({ kind: 'RUBRIC', level });
  return <Choice label={label} value={chosen} choices={choices} onChange={set} />;
}

/** What the verifier puts in place of an answer: the figure as found, or points by judgement. */
export function ValueInput(props: Props) {
  const { code, maximum, value, onChange } = props;
  const translate = useTranslate();
  const given = value?.kind === 'POINTS' ? value.points / 1000 : null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <FigureInput {...props} />
      {maximum !== null && (
        <NumberBox
          label={translate('verifying.input.points', { code })}
          value={given}
          most={maximum / 1000}
          onChange={(number) =>
            onChange({ kind: 'POINTS', points: Math.round(number * 1000), outOf: maximum })
          }
        />
      )}
    </Box>
  );
}
