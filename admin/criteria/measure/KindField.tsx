import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MeasureKind } from '../../../schema/criteria/criteria.model.js';

interface KindFieldProps {
  kinds: readonly MeasureKind[];
  value: MeasureKind;
  onChange: (kind: MeasureKind) => void;
}

/** How something is measured. */
export function KindField({ kinds, value, onChange }: KindFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      label={translate('criteria.measure.kind')}
      value={value}
      onChange={({ target }) => onChange(target.value as MeasureKind)}
    >
      {kinds.map((kind) => (
        <MenuItem key={kind} value={kind}>
          {translate(`criteria.measure.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
