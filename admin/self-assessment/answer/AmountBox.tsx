import { FormLabel, InputAdornment, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { typedAmount } from '../../../schema/submission/draft/draft-fields.rule.js';
import { parseAmount } from '../../../schema/submission/submission.rule.js';
import { formatNumber } from '../../core/format.js';
import { language } from '../../core/language/language.js';

interface AmountBoxProps {
  label: string;
  text: string;
  unit?: string;
  /** Null where nothing can be typed. */
  onType: ((text: string) => void) | null;
}

const isNumber = (text: string) => parseAmount(text) !== undefined;

/** Half of a number, as it stands in the box between two keystrokes. */
const UNFINISHED = /^[\d.,\s]*$/;

const editable = (decimal: string) =>
  language() === 'vi' && /^\d+\.\d+$/.test(decimal) ? decimal.replace('.', ',') : decimal;

/** A number that shows grouped when left and as typed while in use. */
export function AmountBox({ label, text, unit, onType }: AmountBoxProps) {
  const translate = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = !isNumber(text) && !(typed !== null && UNFINISHED.test(typed));
  return (
    <div>
      <FormLabel htmlFor={id} sx={{ display: 'block', mb: 0.5, fontSize: '0.875rem' }}>
        {label}
      </FormLabel>
      <TextField
        id={id}
        value={typed ?? (isNumber(text) ? formatNumber(text) : text)}
        onFocus={() => setTyped(editable(text))}
        onChange={({ target }) => {
          setTyped(target.value);
          onType?.(typedAmount(target.value));
        }}
        onBlur={() => setTyped(null)}
        disabled={!onType}
        error={isWrong}
        helperText={isWrong ? translate('selfAssessment.answer.notANumber') : undefined}
        fullWidth
        autoComplete="off"
        slotProps={{
          htmlInput: { inputMode: 'decimal', maxLength: 40, style: { textAlign: 'right' } },
          input: unit
            ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> }
            : {},
        }}
      />
    </div>
  );
}
