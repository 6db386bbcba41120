import { TextField } from '@mui/material';
import { useState } from 'react';

interface TextAreaProps {
  label: string;
  hint?: string;
  /** Entries of the list. */
  value: readonly string[];
  /** What stands between two entries: a blank line between paragraphs, a line end between lines. */
  between: '\n\n' | '\n';
  onChange: (entries: string[]) => void;
}

const SPLITS = { '\n\n': /\n\s*\n/, '\n': /\n/ };

/** A list of texts written as one; what is typed stays as typed while it is. */
export function TextArea({ label, hint, value, between, onChange }: TextAreaProps) {
  const [text, setText] = useState(value.join(between));
  const entriesOf = (typed: string) =>
    typed
      .split(SPLITS[between])
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  const isSame = entriesOf(text).join('\n\n') === value.join('\n\n');
  return (
    <TextField
      label={label}
      helperText={hint}
      value={isSame ? text : value.join(between)}
      onChange={({ target }) => {
        setText(target.value);
        onChange(entriesOf(target.value));
      }}
      multiline
      minRows={2}
      maxRows={14}
      fullWidth
    />
  );
}
