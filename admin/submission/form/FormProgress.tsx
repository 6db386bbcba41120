import { Box, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { SectionProgress } from './faults.js';

/** How many of the indicators have been entered. */
export function FormProgress({ progress }: { progress: readonly SectionProgress[] }) {
  const translate = useTranslate();
  const labelId = useId();
  const entered = progress.reduce((sum, section) => sum + section.entered, 0);
  const total = progress.reduce((sum, section) => sum + section.indicators.length, 0);
  if (total === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 2 }}>
      <Typography variant="body2" id={labelId} sx={{ fontWeight: 600 }}>
        {translate('submission.page.progress', { entered, total })}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={(100 * entered) / total}
        aria-labelledby={labelId}
        sx={{ flex: '1 1 12rem' }}
      />
    </Box>
  );
}
