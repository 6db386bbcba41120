import { Button, MenuItem, Paper, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  type Combined,
  MeasureKind,
  type MeasurePart,
  type SimpleMeasure,
} from '../../../schema/criteria/criteria.model.js';
import { newMeasure } from '../draft/begin.js';
import { freeCode, putIn } from '../draft/change.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { Columns } from '../field/Columns.js';
import { KindField } from './KindField.js';
import type { MeasureProps } from './measure-props.js';
import { SimpleMeasureFields } from './SimpleMeasureFields.js';

const simpleKinds = Object.values(MeasureKind).filter((kind) => kind !== 'COMBINED');

/** Several measures of one criterion. */
export function CombinedFields({ measure, onChange }: MeasureProps<Combined>) {
  const translate = useTranslate();
  const { how, parts } = measure;
  const put = (part: MeasurePart) => onChange({ ...measure, parts: putIn(parts, part, part.code) });
  const add = () => {
    const code = freeCode('P', new Set(parts.map((part) => part.code)), parts.length + 1);
    const part = { code, name: '', weight: 1000, measure: newMeasure('RATIO') as SimpleMeasure };
    onChange({ ...measure, parts: [...parts, part] });
  };
  return (
    <>
      <TextField
        select
        size="small"
        label={translate('criteria.measure.how')}
        value={how}
        onChange={({ target }) => onChange({ ...measure, how: target.value as Combined['how'] })}
      >
        {(['MEAN', 'PRODUCT'] as const).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`criteria.measure.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <OrderedRows
        label={translate('criteria.measure.parts')}
        kind="part"
        rows={parts}
        onChange={(rows) => onChange({ ...measure, parts: rows })}
      >
        {(part, at) => (
          <Paper variant="outlined" sx={{ p: 1.5, display: 'grid', gap: 1.5 }}>
            <Columns>
              <LineField
                label={translate('criteria.measure.part', { number: at + 1 })}
                value={part.name}
                onChange={(name) => put({ ...part, name })}
              />
              {how === 'MEAN' && (
                <MilliField
                  label={translate('criteria.measure.weight')}
                  value={part.weight}
                  onChange={(weight) => put({ ...part, weight: weight ?? 0 })}
                />
              )}
              <KindField
                kinds={simpleKinds}
                value={part.measure.kind}
                onChange={(kind) => put({ ...part, measure: newMeasure(kind) as SimpleMeasure })}
              />
            </Columns>
            <SimpleMeasureFields
              key={part.measure.kind}
              measure={part.measure}
              onChange={(next) => put({ ...part, measure: next })}
            />
          </Paper>
        )}
      </OrderedRows>
      <Button sx={{ justifySelf: 'start' }} disabled={parts.length >= 8} onClick={add}>
        {translate('criteria.measure.addPart')}
      </Button>
    </>
  );
}
