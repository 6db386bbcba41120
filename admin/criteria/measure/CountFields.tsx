import { useTranslate } from 'react-admin';
import type { Count } from '../../../schema/criteria/criteria.model.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { Columns } from '../field/Columns.js';
import { FigureField } from '../field/FigureField.js';
import type { MeasureProps } from './measure-props.js';

/** A count against a target. */
export function CountFields({ measure, onChange }: MeasureProps<Count>) {
  const translate = useTranslate();
  const set = (part: Partial<Count>) => onChange({ ...measure, ...part });
  return (
    <Columns>
      <MilliField
        label={translate('criteria.measure.target')}
        value={measure.target}
        most={1_000_000_000}
        onChange={(target) => set({ target: target ?? 0 })}
      />
      <LineField
        label={translate('criteria.measure.unit')}
        hint={translate('criteria.measure.unitHint')}
        value={measure.unit}
        most={60}
        onChange={(unit) => set({ unit })}
      />
      <FigureField
        label={translate('criteria.measure.figure')}
        value={measure.figure}
        onChange={(figure) => set({ figure })}
      />
    </Columns>
  );
}
