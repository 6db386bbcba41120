import type { SimpleMeasure } from '../../../schema/criteria/criteria.model.js';
import { ChecklistFields } from './ChecklistFields.js';
import { CountFields } from './CountFields.js';
import { FormulaFields } from './FormulaFields.js';
import type { MeasureProps } from './measure-props.js';
import { RatioFields } from './RatioFields.js';
import { RubricFields } from './RubricFields.js';
import { YesLateNoFields } from './YesLateNoFields.js';

/** The small form of a measure that stands alone. */
export function SimpleMeasureFields({ measure, onChange }: MeasureProps<SimpleMeasure>) {
  if (measure.kind === 'YES_LATE_NO') {
    return <YesLateNoFields measure={measure} onChange={onChange} />;
  }
  if (measure.kind === 'RATIO') return <RatioFields measure={measure} onChange={onChange} />;
  if (measure.kind === 'COUNT') return <CountFields measure={measure} onChange={onChange} />;
  if (measure.kind === 'RUBRIC') return <RubricFields measure={measure} onChange={onChange} />;
  if (measure.kind === 'CHECKLIST') {
    return <ChecklistFields measure={measure} onChange={onChange} />;
  }
  return <FormulaFields measure={measure} onChange={onChange} />;
}
