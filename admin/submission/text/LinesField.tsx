import AddIcon from '@mui/icons-material/Add';
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, TextField } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { linesField } from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField } from '../form/form-context.js';
import { RemovedNotice } from './RemovedNotice.js';
import { useRows } from './useRows.js';

/**
 * Directions: one text per row; Enter goes on to a new row, several pasted lines become several
 * rows.
 */
export function LinesField({ section }: { section: string }) {
  const translate = useTranslate();
  const { id, text, set, faults } = useField(linesField(section));
  const lines = text.split('\n');
  const rows = useRows(lines, (next) => set(next.join('\n')));
  const addBelow = (at: number) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    rows.add('', at + 1);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {lines.map((line, at) => (
        // Rows have no identity of their own; the text moves with its place.
        <Box key={at} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <TextField
            id={at === 0 ? id : `${id}.${at}`}
            inputRef={rows.focusFresh(at)}
            label={translate('submission.text.line', { number: at + 1 })}
            value={line}
            onChange={({ target }) => rows.change(at, target.value)}
            onKeyDown={addBelow(at)}
            error={at === 0 && faults.length > 0}
            helperText={at === 0 ? faults[0] : undefined}
            multiline
            fullWidth
            size="small"
            slotProps={{ htmlInput: { maxLength: 5000 } }}
          />
          <IconButton
            aria-label={translate('submission.text.removeLine', { number: at + 1 })}
            disabled={lines.length === 1 && line === ''}
            onClick={() => rows.remove(at)}
          >
            <DeleteOutlinedIcon />
          </IconButton>
        </Box>
      ))}
      <RemovedNotice
        text={rows.removed && translate('submission.text.lineRemoved')}
        onUndo={rows.undo}
      />
      <Button startIcon={<AddIcon />} sx={{ justifySelf: 'start' }} onClick={() => rows.add('')}>
        {translate('submission.text.addLine')}
      </Button>
    </Box>
  );
}
