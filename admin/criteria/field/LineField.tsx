import { TextField } from '@mui/material';

interface LineFieldProps {
  label: string;
  value: string | undefined;
  onChange: (text: string) => void;
  fault?: string;
  hint?: string;
  /** Most letters. */
  most?: number;
  /** A field of several lines. */
  long?: boolean;
}

/** A text of the set, with what is wrong with it below. */
export function LineField({
  label,
  value,
  onChange,
  fault,
  hint,
  most = 500,
  long,
}: LineFieldProps) {
  return (
    <TextField
      size="small"
      fullWidth
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value)}
      error={Boolean(fault)}
      helperText={fault || hint}
      multiline
      minRows={long ? 2 : 1}
      maxRows={12}
      slotProps={{ htmlInput: { maxLength: most } }}
    />
  );
}
