import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../core/format.js';

export const WORK = ['toWrite', 'returned', 'waiting', 'overdue', 'people'] as const;
export type Work = Record<(typeof WORK)[number], number>;

/** What goes over with an organization, counted. */
export function OpenWork({ work }: { work: Work }) {
  const translate = useTranslate();
  return (
    <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, m: 0 }}>
      {WORK.map((what) => (
        <Box key={what}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {translate(`succession.work.${what}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}>
            {formatNumber(work[what])}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
