import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  choiceField,
  tickField,
  TICKED,
} from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField } from '../form/form-context.js';
import type { Section } from '../submission.shape.js';

interface ChoiceInputProps {
  section: Section;
  choice: { code: string; text: string };
}

/** A listed text as the beginning of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A listed shortcoming or cause; ticked, it asks for the organization's own words. */
export function ChoiceInput({ section, choice }: ChoiceInputProps) {
  const translate = useTranslate();
  const tick = useField(tickField(section.code, choice.code));
  const own = useField(choiceField(section.code, choice.code));
  const label = section.part === 'CAUSE' ? 'causeDetail' : 'detail';
  return (
    <Box>
      <FormControlLabel
        sx={{ alignItems: 'flex-start', mr: 0, '& .MuiCheckbox-root': { pt: 0.5 } }}
        control={
          <Checkbox
            id={tick.id}
            checked={tick.text === TICKED}
            onChange={(_, checked) => tick.set(checked ? TICKED : '')}
          />
        }
        label={sentenceCase(choice.text)}
      />
      {tick.text === TICKED && (
        <Box sx={{ pl: { xs: 1, sm: 4 }, py: 1 }}>
          <TextField
            id={own.id}
            label={translate(`submission.text.${label}`)}
            value={own.text}
            onChange={({ target }) => own.set(target.value)}
            error={own.faults.length > 0}
            helperText={own.faults[0]}
            multiline
            minRows={2}
            fullWidth
            size="small"
            slotProps={{ htmlInput: { maxLength: 5000 } }}
          />
        </Box>
      )}
    </Box>
  );
}
