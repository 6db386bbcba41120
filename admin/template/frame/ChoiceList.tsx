import DeleteIcon from '@mui/icons-material/Delete';
import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CodedChoice } from '../../../schema/template/template.model.js';
import { freeCode } from '../editor/move.js';

interface ChoiceListProps {
  title: string;
  choices: CodedChoice[];
  onChange: (choices: CodedChoice[]) => void;
}

/** Sentences that organizations can choose. */
export function ChoiceList({ title, choices, onChange }: ChoiceListProps) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {choices.map(({ code, text }, at) => (
        <Box key={code} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <TextField
            size="small"
            fullWidth
            multiline
            label={translate('template.frame.choice', { number: at + 1 })}
            value={text}
            onChange={({ target }) =>
              onChange(
                choices.map((each) => (each.code === code ? { code, text: target.value } : each)),
              )
            }
          />
          <IconButton
            aria-label={translate('template.frame.removeChoice', { number: at + 1 })}
            onClick={() => onChange(choices.filter((each) => each.code !== code))}
          >
            <DeleteIcon />
          </IconButton>
        </Box>
      ))}
      <Button
        sx={{ justifySelf: 'start' }}
        onClick={() => onChange([...choices, { code: freeCode('C', choices), text: '' }])}
      >
        {translate('template.frame.addChoice')}
      </Button>
    </Box>
  );
}
