import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Small fields beside each other; below each other on a narrow screen. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(11rem, 1fr))' },
      }}
    >
      {children}
    </Box>
  );
}
