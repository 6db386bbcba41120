import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';

interface RoundChoiceProps {
  choices: { id: string; label: string }[];
  chosen: string | undefined;
}

/** Which round is looked at; it stands in the address, so that the page can be sent on. */
export function RoundChoice({ choices, chosen }: RoundChoiceProps) {
  const translate = useTranslate();
  const [, setParameters] = useSearchParams();
  if (choices.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      label={translate('insight.round')}
      value={chosen ?? ''}
      onChange={({ target }) => setParameters({ round: target.value })}
      sx={{ minWidth: '14rem' }}
    >
      {choices.map(({ id, label }) => (
        <MenuItem key={id} value={id}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}
