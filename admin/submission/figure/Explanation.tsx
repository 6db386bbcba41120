import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type FigureAmounts, figureField } from '../../../schema/submission/submission.rule.js';
import { useField, useForm } from '../form/form-context.js';
import { changeOf } from '../form/faults.js';
import type { Indicator } from '../submission.shape.js';

interface ExplanationProps {
  indicator: Indicator;
  previous: FigureAmounts | undefined;
}

/** Asked where a figure changed beyond its threshold; what was once written stays. */
export function Explanation({ indicator, previous }: ExplanationProps) {
  const translate = useTranslate();
  const { fields } = useForm();
  const { id, text, set, faults } = useField(figureField(indicator.code, 'explanation'));
  const change = changeOf(indicator, fields, previous);
  const { changeThreshold } = indicator;
  const isAsked = change !== null && changeThreshold !== null && Math.abs(change) > changeThreshold;
  if (!isAsked && text === '') return null;
  return (
    <TextField
      id={id}
      label={translate('submission.figure.explanation')}
      value={text}
      onChange={({ target }) => set(target.value)}
      error={faults.length > 0}
      helperText={faults[0] ?? translate('submission.figure.explanationHint')}
      required={isAsked}
      multiline
      minRows={2}
      fullWidth
      size="small"
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  );
}
