import { InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatMilli, parseMilli, type Scale } from '../points.js';

interface MilliFieldProps {
  label: string;
  /** Thousandths. */
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  scale?: Scale;
  /** Whether it may be left out. */
  optional?: boolean;
  /** The largest value, in thousandths. */
  most?: number;
  /** What is wrong with it besides. */
  fault?: string;
  hint?: string;
}

/** Points, amounts or a percentage; what is typed stays while it is typed. */
export function MilliField(props: MilliFieldProps) {
  const { label, value, onChange, scale = 1000, optional = false, fault, hint } = props;
  const translate = useTranslate();
  const most = props.most ?? (scale === 10 ? 1000 : 1_000_000);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : parseMilli(typed, scale);
  const isWrong =
    typed !== null && (read === undefined || (read === null ? !optional : read < 0 || read > most));
  const wrong = translate('criteria.number.wrong', { most: formatMilli(most, scale) });
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? formatMilli(value, scale)}
      error={isWrong || Boolean(fault)}
      helperText={isWrong ? wrong : fault || hint}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = parseMilli(target.value, scale);
        if (next === null ? optional : next !== undefined && next >= 0 && next <= most) {
          onChange(next ?? null);
        }
      }}
      onBlur={() => !isWrong && setTyped(null)}
      slotProps={{
        htmlInput: { inputMode: 'decimal' },
        input:
          scale === 10 ? { endAdornment: <InputAdornment position="end">%</InputAdornment> } : {},
      }}
    />
  );
}
