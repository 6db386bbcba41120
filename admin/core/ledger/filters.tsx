/**
 * Inputs that narrow the list they stand in. Each is kept with the list; an emptied one asks for
 * nothing.
 */
import SearchIcon from '@mui/icons-material/Search';
import {
  Box,
  Checkbox,
  FormControlLabel,
  InputAdornment,
  ListItemText,
  MenuItem,
  TextField,
} from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';

type Values = Record<string, unknown>;

function useFilter(source: string) {
  const { filterValues, setFilters } = useListContext();
  const values = (filterValues ?? {}) as Values;
  const set = (value: unknown) => {
    const { [source]: _before, ...others } = values;
    const empty = value === '' || value === undefined || (Array.isArray(value) && !value.length);
    setFilters(empty ? others : { ...others, [source]: value }, {});
  };
  return { value: values[source], set };
}

interface FilterProps {
  /** Name in the server's filter. */
  source: string;
  /** Already translated. */
  label: string;
}

const PAUSE = 350;

/** Searches when typing pauses. */
export function SearchFilter({ source, label }: FilterProps) {
  const { value, set } = useFilter(source);
  const kept = typeof value === 'string' ? value : '';
  const [typed, setTyped] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(kept), [kept]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set(text.trim()), PAUSE);
  };
  return (
    <TextField
      type="search"
      label={label}
      value={typed}
      onChange={({ target }) => type(target.value)}
      sx={{ flex: '2 1 14rem' }}
      slotProps={{
        htmlInput: { maxLength: 100 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

interface ChoiceFilterProps extends FilterProps {
  choices: { value: string; text: string }[];
  /** Several at once. */
  several?: boolean;
  /** Text of choosing nothing. */
  all: string;
}

export function ChoiceFilter({ source, label, choices, several = false, all }: ChoiceFilterProps) {
  const { value, set } = useFilter(source);
  const chosen = several ? ((value as string[] | undefined) ?? []) : ((value as string) ?? '');
  const textOf = (code: string) => choices.find((choice) => choice.value === code)?.text ?? code;
  const written = (selected: unknown) =>
    (Array.isArray(selected) ? (selected as string[]) : [selected as string])
      .filter(Boolean)
      .map(textOf)
      .join(', ') || all;
  return (
    <TextField
      select
      label={label}
      value={chosen}
      onChange={({ target }) => set(target.value)}
      sx={{ flex: '1 1 11rem', maxWidth: { sm: '20rem' } }}
      slotProps={{
        select: { multiple: several, displayEmpty: true, renderValue: written },
        inputLabel: { shrink: true },
      }}
    >
      {!several && <MenuItem value="">{all}</MenuItem>}
      {choices.map(({ value: code, text }) => (
        <MenuItem key={code} value={code} dense={several}>
          {several && <Checkbox checked={chosen.includes(code)} tabIndex={-1} size="small" />}
          <ListItemText primary={text} />
        </MenuItem>
      ))}
    </TextField>
  );
}

export function TickFilter({ source, label }: FilterProps) {
  const { value, set } = useFilter(source);
  return (
    <FormControlLabel
      label={label}
      control={
        <Checkbox
          checked={value === true}
          onChange={({ target }) => set(target.checked || undefined)}
        />
      }
    />
  );
}

/** Filters in a row; below each other on a narrow screen. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      role="search"
      aria-label={label}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}
    >
      {children}
    </Box>
  );
}
