import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Checklist, SimpleMeasure } from '../../../schema/criteria/criteria.model.js';
import { figuresOf } from '../../../schema/criteria/measure.rule.js';
import { AmountBox } from './AmountBox.js';
import { type AskedMeasure, NOTHING_TICKED, tickedOf } from './answer-fields.js';

interface InputProps<Measure> {
  measure: Measure;
  /** What it answers, for assistive software. */
  label: string;
  read: (part: string) => string;
  type: ((part: string, text: string) => void) | null;
}

interface ChoiceProps extends Omit<InputProps<unknown>, 'measure'> {
  choices: { value: string; text: string }[];
}

function Choice({ choices, label, read, type }: ChoiceProps) {
  return (
    <RadioGroup
      aria-label={label}
      value={read('answer')}
      onChange={({ target }) => type?.('answer', target.value)}
      sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, flexWrap: 'wrap' }}
    >
      {choices.map(({ value, text }) => (
        <FormControlLabel
          key={value}
          value={value}
          label={text}
          disabled={!type}
          control={<Radio size="small" />}
        />
      ))}
    </RadioGroup>
  );
}

function Ticks({ measure, label, read, type }: InputProps<Checklist>) {
  const translate = useTranslate();
  const ticked = tickedOf(read('ticked'));
  const tick = (code: string, isThere: boolean) => {
    const codes = measure.items
      .map((item) => item.code)
      .filter((each) => (each === code ? isThere : ticked.includes(each)));
    type?.('ticked', codes.join(' ') || NOTHING_TICKED);
  };
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {measure.items.map(({ code, name, photo }) => (
        <FormControlLabel
          key={code}
          disabled={!type}
          label={photo ? translate('selfAssessment.answer.withPhoto', { name }) : name}
          control={
            <Checkbox
              size="small"
              checked={ticked.includes(code)}
              onChange={({ target }) => tick(code, target.checked)}
            />
          }
        />
      ))}
      <FormControlLabel
        disabled={!type}
        label={translate('selfAssessment.answer.none')}
        control={
          <Checkbox
            size="small"
            checked={read('ticked') === NOTHING_TICKED}
            onChange={({ target }) => type?.('ticked', target.checked ? NOTHING_TICKED : '')}
          />
        }
      />
    </Box>
  );
}

const Boxes = ({ children }: { children: React.ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'end',
      gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(13rem, 1fr))' },
    }}
  >
    {children}
  </Box>
);

function SimpleInput({ measure, label, read, type }: InputProps<SimpleMeasure>) {
  const translate = useTranslate();
  const word = (key: string, words = {}) => translate(`selfAssessment.answer.${key}`, words);
  const box = (part: string, text: string, unit?: string) => (
    <AmountBox
      key={part}
      label={text.charAt(0).toLocaleUpperCase() + text.slice(1)}
      text={read(part)}
      {...(unit ? { unit } : {})}
      onType={type && ((typed) => type(part, typed))}
    />
  );
  switch (measure.kind) {
    case 'YES_LATE_NO': {
      const values = measure.late === null ? ['YES', 'NO'] : ['YES', 'LATE', 'NO'];
      const choices = values.map((value) => ({ value, text: word(value) }));
      return <Choice {...{ choices, label, read, type }} />;
    }
    case 'RUBRIC': {
      const choices = measure.levels.map(({ code, name }) => ({ value: code, text: name }));
      return <Choice {...{ choices, label, read, type }} />;
    }
    case 'RATIO':
      return (
        <Boxes>
          {box('numerator', measure.numeratorLabel)}
          {box('denominator', measure.denominatorLabel)}
        </Boxes>
      );
    case 'COUNT':
      return (
        <Boxes>
          {measure.unit
            ? box('count', word('count', { target: measure.target / 1000 }), measure.unit)
            : box('count', word('times'))}
        </Boxes>
      );
    case 'CHECKLIST':
      return <Ticks {...{ measure, label, read, type }} />;
    case 'FORMULA':
      return <Boxes>{figuresOf(measure.formula).map((key) => box(key, key))}</Boxes>;
  }
}

/** The boxes and choices with which something is answered, by its measure. */
export function MeasureInput({ measure, label, read, type }: InputProps<AskedMeasure>) {
  const translate = useTranslate();
  const groupId = useId();
  if (measure.kind === 'GATE') {
    const choices = ['YES', 'NO'].map((value) => ({
      value,
      text: translate(`selfAssessment.answer.gate.${value}`),
    }));
    return <Choice {...{ choices, label, read, type }} />;
  }
  if (measure.kind !== 'COMBINED') return <SimpleInput {...{ measure, label, read, type }} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {measure.how === 'PRODUCT' && (
        <Typography variant="body2" color="text.secondary">
          {translate('selfAssessment.answer.product')}
        </Typography>
      )}
      {measure.parts.map((part) => (
        <FormControl
          key={part.code}
          component="fieldset"
          aria-labelledby={`${groupId}-${part.code}`}
          sx={{ minWidth: 0 }}
        >
          <FormLabel
            component="legend"
            id={`${groupId}-${part.code}`}
            sx={{ fontWeight: 600, fontSize: '0.875rem', mb: 0.5 }}
          >
            {part.name}
          </FormLabel>
          <SimpleInput
            measure={part.measure}
            label={`${label}: ${part.name}`}
            read={(name) => read(`${part.code}.${name}`)}
            type={type && ((name, text) => type(`${part.code}.${name}`, text))}
          />
        </FormControl>
      ))}
    </Box>
  );
}
