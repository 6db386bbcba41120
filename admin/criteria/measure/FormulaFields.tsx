import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Formula } from '../../../schema/criteria/criteria.model.js';
import { formulaText, parseFormula } from '../../../schema/criteria/writing/formula-text.rule.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { Columns } from '../field/Columns.js';
import type { MeasureProps } from './measure-props.js';

const shown = ({ formula }: Formula) =>
  'of' in formula && formula.of.length === 0 ? '' : formulaText(formula);

/** Arithmetic over reported figures, typed in one line. */
export function FormulaFields({ measure, onChange }: MeasureProps<Formula>) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(shown(measure));
  const read = parseFormula(typed);
  const isOurs = read !== null && formulaText(read) === shown(measure);
  const isWrong = read === null && typed.trim() !== '';
  return (
    <>
      <LineField
        label={translate('criteria.measure.formula')}
        hint={translate('criteria.measure.formulaHint')}
        most={2000}
        value={isOurs || isWrong || typed === '' ? typed : shown(measure)}
        fault={isWrong ? translate('criteria.measure.formulaWrong') : ''}
        onChange={(text) => {
          setTyped(text);
          const formula = parseFormula(text);
          if (formula) onChange({ ...measure, formula });
        }}
      />
      <Columns>
        <MilliField
          label={translate('criteria.measure.resultFrom')}
          hint={translate('criteria.measure.fromHint')}
          value={measure.from}
          most={1_000_000_000}
          onChange={(from) => onChange({ ...measure, from: from ?? 0 })}
        />
        <MilliField
          label={translate('criteria.measure.resultTo')}
          hint={translate('criteria.measure.toHint')}
          value={measure.to}
          most={1_000_000_000}
          onChange={(to) => onChange({ ...measure, to: to ?? 0 })}
        />
      </Columns>
    </>
  );
}
