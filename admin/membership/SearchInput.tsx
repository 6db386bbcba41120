import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Choice } from './membership.shape.js';

interface SearchInputProps {
  /** Already translated, like the hint. */
  label: string;
  hint: string;
  value: Choice | null;
  onChange: (chosen: Choice | null) => void;
  search: (text: string) => Promise<Choice[]>;
  required?: boolean;
}

const PAUSE = 300;

/** Finds one of many by what is typed. */
export function SearchInput(props: SearchInputProps) {
  const { label, hint, value, onChange, search, required = false } = props;
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Choice[]>([]);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      search(typed).then(
        (choices) => !isGone && setFound(choices),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [typed, search]);
  return (
    <Autocomplete
      options={found}
      value={value}
      onChange={(_event, chosen) => onChange(chosen)}
      onInputChange={(_event, text, reason) => reason === 'input' && setTyped(text)}
      filterOptions={(options) => options}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name, detail }) => (detail ? `${name} (${detail})` : name)}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      noOptionsText={translate('membership.nothingFound')}
      renderInput={(input) => (
        <TextField {...input} label={label} helperText={hint || undefined} required={required} />
      )}
    />
  );
}
