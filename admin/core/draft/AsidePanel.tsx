import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { FieldChange } from '../../../schema/core/draft/draft-merge.rule.js';
import type { FieldWords } from './field-words.js';

interface AsidePanelProps {
  words: FieldWords;
  changes: readonly FieldChange[];
  /** They came too late to be sent; otherwise they were left out by choice. */
  reason?: 'unsent';
  onDrop: () => void;
}

/** Not offered by browsers on pages without encryption; the text can be marked there too. */
const canCopy = 'clipboard' in navigator;

/**
 * Texts of mine that are not in the form, to be copied; they stay in this browser until dropped.
 */
export function AsidePanel({ words, changes, reason, onDrop }: AsidePanelProps) {
  const translate = useTranslate();
  const notify = useNotify();
  if (changes.length === 0) return null;
  const key = (part: 'title' | 'hint') =>
    `draft.aside.${reason ? `${reason}${part === 'title' ? 'Title' : 'Hint'}` : part}`;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify('draft.aside.copied', { type: 'success' });
  };
  return (
    <Alert severity="info" sx={{ mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{translate(key('title'))}</AlertTitle>
      {translate(key('hint'))}
      <Box component="dl" tabIndex={0} sx={{ my: 1, maxHeight: 320, overflowY: 'auto' }}>
        {changes.map(({ name, mine }) => {
          const text = words.textOf(name, mine);
          return (
            <Box key={`${name} ${mine}`} sx={{ mb: 1.5 }}>
              <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
                {words.titleOf(name)}
              </Typography>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {text || translate('draft.contest.blank')}{' '}
                {text && canCopy && (
                  <Button size="small" color="inherit" onClick={() => void copy(text)}>
                    {translate('draft.aside.copy')}
                  </Button>
                )}
              </Box>
            </Box>
          );
        })}
      </Box>
      <Button size="small" color="inherit" variant="outlined" onClick={onDrop}>
        {translate('draft.aside.drop')}
      </Button>
    </Alert>
  );
}
