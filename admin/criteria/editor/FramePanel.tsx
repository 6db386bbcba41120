import { MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Columns } from '../field/Columns.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { type EditorProps, withContent } from '../draft/change.js';
import { useFault } from '../draft/faults.js';

/** Name and source of the set, and how points are rounded. */
export function FramePanel({ draft, onChange }: EditorProps) {
  const translate = useTranslate();
  const { name, content } = draft;
  const { rounding, fieldVisitGap, source } = content;
  return (
    <>
      <Typography component="h2" variant="h6">
        {translate('criteria.frame.title')}
      </Typography>
      <LineField
        label={translate('criteria.field.name')}
        most={200}
        value={name}
        fault={useFault('name')}
        onChange={(text) => onChange({ ...draft, name: text })}
      />
      <LineField
        long
        label={translate('criteria.field.source')}
        hint={translate('criteria.field.sourceHint')}
        most={4000}
        value={source}
        onChange={(text) => onChange(withContent(draft, { source: text }))}
      />
      <Columns>
        <MilliField
          label={translate('criteria.field.fieldVisitGap')}
          hint={translate('criteria.field.fieldVisitGapHint')}
          value={fieldVisitGap}
          onChange={(gap) => onChange(withContent(draft, { fieldVisitGap: gap ?? 0 }))}
        />
        <TextField
          select
          size="small"
          label={translate('criteria.field.decimals')}
          value={rounding.decimals}
          onChange={({ target }) =>
            onChange(
              withContent(draft, { rounding: { ...rounding, decimals: Number(target.value) } }),
            )
          }
        >
          {[0, 1, 2, 3].map((each) => (
            <MenuItem key={each} value={each}>
              {translate('criteria.rounding.decimals', { smart_count: each })}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('criteria.field.rounding')}
          value={rounding.mode}
          onChange={({ target }) =>
            onChange(
              withContent(draft, {
                rounding: { ...rounding, mode: target.value === 'DOWN' ? 'DOWN' : 'HALF_UP' },
              }),
            )
          }
        >
          {['HALF_UP', 'DOWN'].map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`criteria.rounding.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Columns>
    </>
  );
}
