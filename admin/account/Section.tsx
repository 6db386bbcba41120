import { Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

/** A part of the account page. `title` is translated already. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={titleId}
      sx={{ p: { xs: 2, sm: 3 }, mb: 3, minWidth: 0, overflowWrap: 'anywhere' }}
    >
      <Typography id={titleId} component="h2" variant="h6" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
