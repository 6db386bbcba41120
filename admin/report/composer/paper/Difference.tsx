import { Box } from '@mui/material';
import type { Stretch } from './word-difference.js';

interface DifferenceProps {
  stretches: readonly Stretch[];
  /** Which side of a comparison; without it both are woven into each other. */
  side?: 'before' | 'after';
}

const ADDED = { bgcolor: '#DDF1E3', color: '#14572B', textDecoration: 'none' };
const REMOVED = { bgcolor: '#FBE3E3', color: '#8C1A15' };

/** A text with the words that came and went marked, in colour and by a line. */
export function Difference({ stretches, side }: DifferenceProps) {
  const shown = stretches.filter(
    ({ kind }) => kind === 'same' || side !== (kind === 'added' ? 'before' : 'after'),
  );
  return (
    <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {shown.map(({ text, kind }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const isAdded = kind === 'added';
        return (
          <Box key={key} component={isAdded ? 'ins' : 'del'} sx={isAdded ? ADDED : REMOVED}>
            {text}
          </Box>
        );
      })}
    </Box>
  );
}
