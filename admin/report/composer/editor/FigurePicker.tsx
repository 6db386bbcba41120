import { Autocomplete, Box, TextField } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useComposer } from '../useComposer.js';
import { type FigureChoice, figureChoices, searchFigures } from './figure-choices.js';

/** So many are listed; whoever needs another writes a word more. */
const LISTED = 60;

interface FigurePickerProps {
  onChoose: (choice: FigureChoice) => void;
  onClose: () => void;
}

/** Finds a figure by code, name or amount, accents or not, with the keyboard alone. */
export function FigurePicker({ onChoose, onClose }: FigurePickerProps) {
  const translate = useTranslate();
  const { draft } = useComposer();
  const facts = draft.lint?.facts ?? null;
  const choices = useMemo(
    () => figureChoices(facts, (part) => translate(`composer.part.${part}`)),
    [facts, translate],
  );
  return (
    <Autocomplete
      open
      size="small"
      options={choices}
      filterOptions={(all, { inputValue }) => searchFigures(all, inputValue).slice(0, LISTED)}
      getOptionLabel={({ code, label }) => `${code}. ${label}`}
      getOptionKey={({ code, part }) => `${code} ${part}`}
      disablePortal
      noOptionsText={translate('composer.insert.none')}
      onChange={(_, choice) => choice && onChoose(choice)}
      onClose={(_, reason) => reason !== 'selectOption' && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      renderInput={(parameters) => (
        <TextField {...parameters} autoFocus label={translate('composer.insert.label')} />
      )}
      renderOption={({ key, ...props }, { code, label, name, text }) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block' }}>
          <Box component="span" sx={{ fontWeight: 700 }}>
            {text}
          </Box>{' '}
          {name}
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {code}. {label}
          </Box>
        </Box>
      )}
      sx={{ maxWidth: '32rem', my: 1 }}
    />
  );
}
