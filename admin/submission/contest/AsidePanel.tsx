import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import type { FieldChange } from '../../../schema/submission/draft/draft-merge.rule.js';
import type { Submission } from '../submission.shape.js';
import { readableText, useFieldTitle } from './field-title.js';

interface AsidePanelProps {
  submission: Submission;
  changes: readonly FieldChange[];
  /** They came too late to be sent; otherwise they were left out by choice. */
  reason?: 'unsent';
  onDrop: () => void;
}

/** Not offered by browsers on pages without encryption; the text can be marked there too. */
const canCopy = 'clipboard' in navigator;

/**
 * Texts of mine that are not in the report, to be copied; they stay in this browser until dropped.
 */
export function AsidePanel({ submission, changes, reason, onDrop }: AsidePanelProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleOf = useFieldTitle(submission);
  if (changes.length === 0) return null;
  const key = (part: 'title' | 'hint') =>
    `submission.aside.${reason ? `${reason}${part === 'title' ? 'Title' : 'Hint'}` : part}`;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify('submission.aside.copied', { type: 'success' });
  };
  return (
    <Alert severity="info" sx={{ mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{translate(key('title'))}</AlertTitle>
      {translate(key('hint'))}
      <Box component="dl" tabIndex={0} sx={{ my: 1, maxHeight: 320, overflowY: 'auto' }}>
        {changes.map(({ name, mine }) => {
          const text = readableText(name, mine, submission);
          return (
            <Box key={`${name} ${mine}`} sx={{ mb: 1.5 }}>
              <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
                {titleOf(name)}
              </Typography>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {text || translate('submission.contest.blank')}{' '}
                {text && canCopy && (
                  <Button size="small" color="inherit" onClick={() => void copy(text)}>
                    {translate('submission.aside.copy')}
                  </Button>
                )}
              </Box>
            </Box>
          );
        })}
      </Box>
      <Button size="small" color="inherit" variant="outlined" onClick={onDrop}>
        {translate('submission.aside.drop')}
      </Button>
    </Alert>
  );
}
