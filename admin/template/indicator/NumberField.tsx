import { TextField } from '@mui/material';
import { useState } from 'react';
import { formatNumber } from '../../core/format.js';
import { parseNumber } from '../../../schema/submission/draft/typed-number.rule.js';

interface NumberFieldProps {
  label: string;
  value: number | null | undefined;
  onChange: (value: number | null) => void;
}

/** A number that may be left out; what is typed stays while it is typed. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? formatNumber(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        const decimal = parseNumber(target.value);
        if (decimal !== null) onChange(decimal === '' ? null : Number(decimal));
      }}
      onBlur={() => setTyped(null)}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
}
