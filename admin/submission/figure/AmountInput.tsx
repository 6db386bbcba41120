import { FormLabel, InputAdornment, TextField } from '@mui/material';
import { useLayoutEffect, useRef, useState } from 'react';
import { parseAmount } from '../../../schema/submission/submission.rule.js';
import { formatNumber } from '../../core/format.js';
import { typedAmount } from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField } from '../form/form-context.js';
import { editableAmount } from './figure-text.js';

interface AmountInputProps {
  /** Field of the form. */
  name: string;
  label: string;
  unit?: string;
}

/** Half of a number, as it stands in the box between two keystrokes. */
const UNFINISHED = /^[-\d.,\s]*$/;

const isNumber = (text: string) => parseAmount(text) !== undefined;

/** A number that shows grouped when left and as typed while in use. */
function useTypedAmount(name: string) {
  const { id, text, set, faults, codes } = useField(name);
  const [typed, setTyped] = useState<string | null>(null);
  const entered = useRef<HTMLInputElement>(null);
  // The text changed under the selection that the focus had brought with it.
  useLayoutEffect(() => {
    entered.current?.select();
    entered.current = null;
  });
  const isBeingTyped =
    typed !== null && UNFINISHED.test(typed) && codes.includes('FIGURE_NOT_A_NUMBER');
  return {
    id,
    fault: isBeingTyped ? undefined : faults[0],
    value: typed ?? (isNumber(text) ? formatNumber(text) : text),
    onFocus: (input: HTMLInputElement) => {
      entered.current = input;
      setTyped(editableAmount(text));
    },
    onType: (next: string) => {
      setTyped(next);
      set(typedAmount(next));
    },
    onBlur: () => setTyped(null),
  };
}

/** A box for a number; what is no number stays in it with its fault. */
export function AmountInput({ name, label, unit }: AmountInputProps) {
  const { id, fault, value, onFocus, onType, onBlur } = useTypedAmount(name);
  return (
    <div>
      <FormLabel htmlFor={id} sx={{ display: 'block', mb: 0.5, fontSize: '0.875rem' }}>
        {label}
      </FormLabel>
      <TextField
        id={id}
        value={value}
        onFocus={({ target }) => onFocus(target as HTMLInputElement)}
        onChange={({ target }) => onType(target.value)}
        onBlur={onBlur}
        error={fault !== undefined}
        helperText={fault}
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
