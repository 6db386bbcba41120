import { useState } from 'react';
import { LineField } from './LineField.js';

interface ListFieldProps {
  label: string;
  hint: string;
  value: readonly string[];
  onChange: (entries: string[]) => void;
}

const entriesOf = (text: string) =>
  text
    .split(/[,;]/)
    .map((each) => each.trim().slice(0, 20))
    .filter((each) => each !== '')
    .slice(0, 12);

/** Short entries with commas between; what is typed stays as typed while it says the same. */
export function ListField({ label, hint, value, onChange }: ListFieldProps) {
  const [typed, setTyped] = useState(value.join(', '));
  const isSame = entriesOf(typed).join() === value.join();
  return (
    <LineField
      label={label}
      hint={hint}
      most={300}
      value={isSame ? typed : value.join(', ')}
      onChange={(text) => {
        setTyped(text);
        onChange(entriesOf(text));
      }}
    />
  );
}
