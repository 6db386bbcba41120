import {
  Button,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useField } from '../form/form-context.js';
import type { Indicator } from '../submission.shape.js';

/** More choices than this are a list to open. */
const MOST_RADIOS = 5;

interface CategoryInputProps {
  name: string;
  categories: NonNullable<Indicator['categories']>;
}

/** One of an indicator's categories. */
export function CategoryInput(props: CategoryInputProps) {
  return props.categories.length > MOST_RADIOS ? (
    <CategorySelect {...props} />
  ) : (
    <CategoryRadios {...props} />
  );
}

function CategoryRadios({ name, categories }: CategoryInputProps) {
  const translate = useTranslate();
  const { id, text, set, faults } = useField(name);
  const [labelId, faultId] = [useId(), useId()];
  return (
    <FormControl error={faults.length > 0}>
      <FormLabel id={labelId}>{translate('submission.figure.category')}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        aria-describedby={faults.length > 0 ? faultId : undefined}
        value={text}
        onChange={({ target }) => set(target.value)}
      >
        {categories.map(({ code, label }, at) => (
          <FormControlLabel
            key={code}
            value={code}
            label={label}
            control={<Radio size="small" {...(at === 0 ? { slotProps: { input: { id } } } : {})} />}
          />
        ))}
      </RadioGroup>
      {text !== '' && (
        <Button
          size="small"
          color="inherit"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => set('')}
        >
          {translate('submission.figure.clearChoice')}
        </Button>
      )}
      <FormHelperText id={faultId}>{faults[0]}</FormHelperText>
    </FormControl>
  );
}

function CategorySelect({ name, categories }: CategoryInputProps) {
  const translate = useTranslate();
  const { id, text, set, faults } = useField(name);
  return (
    <TextField
      select
      id={id}
      label={translate('submission.figure.category')}
      value={text}
      onChange={({ target }) => set(target.value)}
      error={faults.length > 0}
      helperText={faults[0]}
      fullWidth
      size="small"
    >
      <MenuItem value="">{translate('submission.figure.choose')}</MenuItem>
      {categories.map(({ code, label }) => (
        <MenuItem key={code} value={code}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
