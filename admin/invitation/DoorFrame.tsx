import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** The page around an invitation, for somebody who is not in the console yet. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const title = translate('invitation.accept.title');
  return (
    <Box component="main" sx={{ minHeight: '100vh', bgcolor: 'background.default', p: 2 }}>
      <title>{`${title} – ${translate('core.product')}`}</title>
      <Card
        sx={{
          maxWidth: '32rem',
          mx: 'auto',
          my: { xs: 1, sm: 6 },
          p: { xs: 2, sm: 4 },
          display: 'flex',
          flexDirection: 'column',
          gap: 2.5,
        }}
      >
        <Typography component="h1" variant="h4">
          {title}
        </Typography>
        {children}
      </Card>
    </Box>
  );
}
