import { TextField } from '@mui/material';
import { formatInFull } from '../format.js';

interface InstantFieldProps {
  label: string;
  /** "2026-11-30T17:00", in Vietnam. */
  value: string;
  onChange: (value: string) => void;
}

/** A day and time in Vietnam; said in words below, with its day of the week. */
export function InstantField({ label, value, onChange }: InstantFieldProps) {
  return (
    <TextField
      type="datetime-local"
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      helperText={formatInFull(value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '2999-12-31T23:59' } }}
      required
    />
  );
}
