import { Button, Checkbox, FormControlLabel } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Checklist } from '../../../schema/criteria/criteria.model.js';
import { freeCode, putIn } from '../draft/change.js';
import { LineField } from '../field/LineField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { Columns } from '../field/Columns.js';
import type { MeasureProps } from './measure-props.js';

/** Items that are there or not. */
export function ChecklistFields({ measure, onChange }: MeasureProps<Checklist>) {
  const translate = useTranslate();
  const { items } = measure;
  const add = () => {
    const code = freeCode('A', new Set(items.map((item) => item.code)), items.length + 1);
    onChange({ ...measure, items: [...items, { code, name: '', photo: false }] });
  };
  return (
    <>
      <OrderedRows
        label={translate('criteria.measure.items')}
        kind="item"
        rows={items}
        onChange={(rows) => onChange({ ...measure, items: rows })}
      >
        {(item, at) => (
          <Columns>
            <LineField
              label={translate('criteria.measure.item', { number: at + 1 })}
              value={item.name}
              onChange={(name) =>
                onChange({ ...measure, items: putIn(items, { ...item, name }, item.code) })
              }
            />
            <FormControlLabel
              label={translate('criteria.measure.photo')}
              control={
                <Checkbox
                  checked={item.photo}
                  onChange={({ target }) =>
                    onChange({
                      ...measure,
                      items: putIn(items, { ...item, photo: target.checked }, item.code),
                    })
                  }
                />
              }
            />
          </Columns>
        )}
      </OrderedRows>
      <Button sx={{ justifySelf: 'start' }} disabled={items.length >= 40} onClick={add}>
        {translate('criteria.measure.addItem')}
      </Button>
    </>
  );
}
