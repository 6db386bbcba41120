import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { explanationsAsked, figureField } from '../../../schema/submission/submission.rule.js';
import { useFaultSentence, useField, useForm } from '../form/form-context.js';
import { isEntered } from '../form/faults.js';
import type { Indicator } from '../submission.shape.js';

/**
 * Asked where a figure changed beyond its threshold or breaks a rule that asks why; what was once
 * written stays.
 */
export function Explanation({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { fields, sets } = useForm();
  const sentence = useFaultSentence();
  const { id, text, set, faults } = useField(figureField(indicator.code, 'explanation'));
  const asked = isEntered(indicator, fields) ? explanationsAsked(indicator, sets) : [];
  if (asked.length === 0 && text === '') return null;
  const why = asked.map(sentence).join(' ');
  return (
    <TextField
      id={id}
      label={translate('submission.figure.explanation')}
      value={text}
      onChange={({ target }) => set(target.value)}
      error={faults.length > 0}
      helperText={why || translate('submission.figure.explanationHint')}
      required={asked.length > 0}
      multiline
      minRows={2}
      fullWidth
      size="small"
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  );
}
