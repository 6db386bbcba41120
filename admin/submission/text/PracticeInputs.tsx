import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import { Box, IconButton, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { type Ref, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { PracticeRow } from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField } from '../form/form-context.js';
import type { Template } from '../submission.shape.js';

interface PracticeInputsProps {
  /** Name of the row; its inputs are "<name>.kind", ".title" and ".sentence". */
  field: string;
  number: number;
  practice: PracticeRow;
  kinds: Template['practiceKinds'];
  firstInput: Ref<HTMLElement>;
  onChange: (practice: PracticeRow) => void;
  onRemove: () => void;
}

/** One model practice. */
export function PracticeInputs(props: PracticeInputsProps) {
  const { field, number, practice, kinds, firstInput, onChange, onRemove } = props;
  const translate = useTranslate();
  const labelId = useId();
  const text = (part: 'title' | 'sentence', maxLength: number) => ({
    value: practice[part],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...practice, [part]: target.value.replaceAll('\n', ' ') }),
    slotProps: { htmlInput: { maxLength } },
    multiline: true,
    fullWidth: true,
    size: 'small' as const,
  });
  const title = useField(`${field}.title`);
  const sentence = useField(`${field}.sentence`);
  return (
    <Paper
      component="fieldset"
      variant="outlined"
      aria-labelledby={labelId}
      sx={{ p: { xs: 1.5, sm: 2 }, m: 0, minWidth: 0, display: 'grid', gap: 1.5 }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography id={labelId} sx={{ fontWeight: 600 }}>
          {translate('submission.text.practice', { number })}
        </Typography>
        <IconButton
          aria-label={translate('submission.text.removePractice', { number })}
          onClick={onRemove}
        >
          <DeleteOutlinedIcon />
        </IconButton>
      </Box>
      <TextField
        select
        id={`${title.id}-kind`}
        inputRef={firstInput}
        label={translate('submission.text.kind')}
        value={kinds.some(({ code }) => code === practice.kind) ? practice.kind : ''}
        onChange={({ target }) => onChange({ ...practice, kind: target.value })}
        size="small"
        sx={{ maxWidth: { sm: '20rem' } }}
      >
        {kinds.map(({ code, label }) => (
          <MenuItem key={code} value={code}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id={title.id}
        label={translate('submission.text.title')}
        error={title.faults.length > 0}
        helperText={title.faults[0]}
        {...text('title', 500)}
      />
      <TextField
        id={sentence.id}
        label={translate('submission.text.sentence')}
        error={sentence.faults.length > 0}
        helperText={sentence.faults[0]}
        {...text('sentence', 1000)}
      />
    </Paper>
  );
}
