import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Rubric } from '../../../schema/criteria/criteria.model.js';
import { freeCode, putIn } from '../draft/change.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { Columns } from '../field/Columns.js';
import type { MeasureProps } from './measure-props.js';

/** One of several described levels. */
export function RubricFields({ measure, onChange }: MeasureProps<Rubric>) {
  const translate = useTranslate();
  const { levels } = measure;
  const add = () => {
    const code = freeCode('M', new Set(levels.map((level) => level.code)), levels.length + 1);
    onChange({ ...measure, levels: [...levels, { code, name: '', share: 0 }] });
  };
  return (
    <>
      <OrderedRows
        label={translate('criteria.measure.levels')}
        kind="level"
        rows={levels}
        onChange={(rows) => onChange({ ...measure, levels: rows })}
      >
        {(level, at) => (
          <Columns>
            <LineField
              label={translate('criteria.measure.level', { number: at + 1 })}
              value={level.name}
              onChange={(name) =>
                onChange({ ...measure, levels: putIn(levels, { ...level, name }, level.code) })
              }
            />
            <MilliField
              label={translate('criteria.measure.share')}
              scale={10}
              value={level.share}
              onChange={(share) =>
                onChange({
                  ...measure,
                  levels: putIn(levels, { ...level, share: share ?? 0 }, level.code),
                })
              }
            />
          </Columns>
        )}
      </OrderedRows>
      <Button sx={{ justifySelf: 'start' }} disabled={levels.length >= 12} onClick={add}>
        {translate('criteria.measure.addLevel')}
      </Button>
    </>
  );
}
