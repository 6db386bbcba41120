import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Already translated: what there is not. */
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Stands where nothing is yet, and says what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <Box sx={{ textAlign: 'center', py: { xs: 5, sm: 8 }, px: 2, maxWidth: '36rem', mx: 'auto' }}>
      <Typography component="p" variant="h6">
        {title}
      </Typography>
      {children && (
        <Typography component="div" color="text.secondary" sx={{ mt: 1 }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 3 }}>{action}</Box>}
    </Box>
  );
}
