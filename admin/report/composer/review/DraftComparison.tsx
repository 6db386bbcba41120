import { Box, MenuItem, Paper, Skeleton, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { shownBlocks } from '../../../../schema/report/block.rule.js';
import { FailureNotice } from '../../../core/frame/FailureNotice.js';
import { useReading } from '../../../core/reading/useReading.js';
import { EARLIER_DRAFTS } from '../composer.graphql.js';
import type { EarlierDraft } from '../composer.shape.js';
import { Difference } from '../paper/Difference.js';
import { linesOf, wordDifference } from '../paper/word-difference.js';
import { useComposer } from '../useComposer.js';

/** The whole draft against an earlier one, word by word. */
export function DraftComparison() {
  const translate = useTranslate();
  const { draft } = useComposer();
  const { current, error, refresh } = useReading<{ report: { drafts: EarlierDraft[] } | null }>(
    EARLIER_DRAFTS,
    { id: draft.id },
  );
  const drafts = (current?.report?.drafts ?? []).filter(({ number }) => number < draft.draftNumber);
  const [chosen, setChosen] = useState<number | null>(null);
  const earlier = drafts.find(({ number }) => number === chosen) ?? drafts.at(-1);
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <Skeleton height={240} />
    );
  }
  if (!earlier) return <Typography>{translate('composer.drafts.none')}</Typography>;
  const stretches = wordDifference(
    linesOf(earlier.body),
    linesOf(draft.blocks.flatMap(shownBlocks)),
  );
  return (
    <Paper component="section" variant="outlined" aria-labelledby="drafts" sx={{ p: 3 }}>
      <Typography component="h2" variant="h6" id="drafts" gutterBottom>
        {translate('composer.drafts.title', { number: draft.draftNumber, earlier: earlier.number })}
      </Typography>
      <Box sx={{ mb: 2 }}>
        <TextField
          select
          size="small"
          label={translate('composer.drafts.choose')}
          value={earlier.number}
          onChange={({ target }) => setChosen(Number(target.value))}
          sx={{ minWidth: '14rem' }}
        >
          {drafts.map(({ id, number }) => (
            <MenuItem key={id} value={number}>
              {translate('report.page.draft', { number })}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Difference stretches={stretches} />
    </Paper>
  );
}
