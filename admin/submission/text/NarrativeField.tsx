import { Box, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  choicesOf,
  narrativeKind,
  textField,
} from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField, useForm } from '../form/form-context.js';
import type { NarrativeKind, Section } from '../submission.shape.js';
import { ChoiceInput } from './ChoiceInput.js';
import { LinesField } from './LinesField.js';

const ownLabel: Partial<Record<NarrativeKind, string>> = {
  SHORTCOMING: 'submission.text.otherShortcoming',
  CAUSE: 'submission.text.otherCause',
};

/** What a section asks to be written: a text, listed choices with their own words, or lines. */
export function NarrativeField({ section }: { section: Section }) {
  const { submission } = useForm();
  const choices = choicesOf(section, submission.round.template);
  const kind = narrativeKind(section);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">{section.prompt}</Typography>
      {choices && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          {choices.map((choice) => (
            <ChoiceInput key={choice.code} section={section} choice={choice} />
          ))}
        </Box>
      )}
      {kind === 'DIRECTION' ? (
        <LinesField section={section.code} />
      ) : (
        <OwnText section={section.code} label={ownLabel[kind] ?? 'submission.text.ownStrength'} />
      )}
    </Paper>
  );
}

function OwnText({ section, label }: { section: string; label: string }) {
  const translate = useTranslate();
  const { id, text, set, faults } = useField(textField(section));
  return (
    <TextField
      id={id}
      label={translate(label)}
      value={text}
      onChange={({ target }) => set(target.value)}
      error={faults.length > 0}
      helperText={faults[0]}
      multiline
      minRows={4}
      fullWidth
      slotProps={{ htmlInput: { maxLength: 5000 } }}
    />
  );
}
