import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DraftBlock } from '../composer.shape.js';
import { useComposer } from '../useComposer.js';
import { Difference } from './Difference.js';
import { linesOf, wordDifference } from './word-difference.js';

/** What was generated and what was edited, side by side, and the choice between them. */
export function ComparedTexts({ block }: { block: DraftBlock }) {
  const translate = useTranslate();
  const { canEdit, running, reset, keepEdited } = useComposer();
  if (!block.edited) return null;
  const stretches = wordDifference(linesOf(block.generated), linesOf(block.edited));
  const word = (key: string) => translate(`composer.compare.${key}`);
  return (
    <Box
      component="section"
      aria-label={word('title')}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, my: 1, fontSize: '1rem' }}
    >
      {block.stale && (
        <Typography sx={{ mb: 1, fontWeight: 600 }}>
          {word(block.generated.length > 0 ? 'stale' : 'gone')}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {(['before', 'after'] as const).map((side) => (
          <Box key={side} sx={{ minWidth: 0 }}>
            <Typography variant="subtitle2" component="p">
              {word(side)}
            </Typography>
            <Difference stretches={stretches} side={side} />
          </Box>
        ))}
      </Box>
      {canEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Button size="small" disabled={running} onClick={() => void reset(block)}>
            {word('take')}
          </Button>
          {block.stale && (
            <Button size="small" disabled={running} onClick={() => void keepEdited(block)}>
              {word('keep')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
