import { useTranslate } from 'react-admin';
import type { Ratio } from '../../../schema/criteria/criteria.model.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { Columns } from '../field/Columns.js';
import { FigureField } from '../field/FigureField.js';
import type { MeasureProps } from './measure-props.js';

/** Numerator over denominator between two marks. */
export function RatioFields({ measure, onChange }: MeasureProps<Ratio>) {
  const translate = useTranslate();
  const set = (part: Partial<Ratio>) => onChange({ ...measure, ...part });
  const label = (name: string) => translate(`criteria.measure.${name}`);
  return (
    <>
      <Columns>
        <LineField
          label={label('numeratorLabel')}
          value={measure.numeratorLabel}
          onChange={(numeratorLabel) => set({ numeratorLabel })}
        />
        <LineField
          label={label('denominatorLabel')}
          value={measure.denominatorLabel}
          onChange={(denominatorLabel) => set({ denominatorLabel })}
        />
      </Columns>
      <Columns>
        <MilliField
          label={label('from')}
          hint={label('fromHint')}
          scale={10}
          most={1_000_000}
          value={measure.from}
          onChange={(from) => set({ from: from ?? 0 })}
        />
        <MilliField
          label={label('to')}
          hint={label('toHint')}
          scale={10}
          most={1_000_000}
          value={measure.to}
          onChange={(to) => set({ to: to ?? 0 })}
        />
      </Columns>
      <Columns>
        <FigureField
          label={label('numerator')}
          value={measure.numerator}
          onChange={(numerator) => set({ numerator })}
        />
        <FigureField
          label={label('denominator')}
          value={measure.denominator}
          onChange={(denominator) => set({ denominator })}
        />
      </Columns>
    </>
  );
}
