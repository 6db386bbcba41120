import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Notification, useTranslate } from 'react-admin';
import { LanguageSwitch } from '../language/LanguageSwitch.js';
import { Mark } from '../layout/Mark.js';

function Banner() {
  const translate = useTranslate();
  return (
    <Box
      component="header"
      sx={{
        bgcolor: 'primary.dark',
        color: 'primary.contrastText',
        flex: { md: '0 0 42%' },
        px: { xs: 3, md: 7 },
        py: { xs: 3, md: 7 },
        display: 'flex',
        flexDirection: { xs: 'row', md: 'column' },
        alignItems: { xs: 'center', md: 'flex-start' },
        justifyContent: { md: 'center' },
        gap: { xs: 2, md: 3 },
      }}
    >
      <Mark size={44} ink="#FFFFFF" />
      <Box>
        <Typography component="p" variant="h5" sx={{ fontSize: { md: '1.9rem' } }}>
          {translate('core.product')}
        </Typography>
        <Typography sx={{ mt: 1, maxWidth: '28rem', display: { xs: 'none', md: 'block' } }}>
          {translate('core.productLong')}
        </Typography>
      </Box>
    </Box>
  );
}

/** A page for who is not signed in. `title` is translated already. */
export function DoorPage({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: { xs: 'column', md: 'row' } }}>
      <title>{`${title} – ${translate('core.product')}`}</title>
      <Banner />
      <Box
        component="main"
        sx={{
          flex: 1,
          bgcolor: 'background.paper',
          display: 'flex',
          flexDirection: 'column',
          p: 3,
        }}
      >
        <Box sx={{ alignSelf: 'flex-end' }}>
          <LanguageSwitch />
        </Box>
        <Box sx={{ m: 'auto', width: '100%', maxWidth: '24rem', py: 4 }}>
          <Typography component="h1" variant="h4" sx={{ mb: 4 }}>
            {title}
          </Typography>
          {children}
        </Box>
      </Box>
      <Notification />
    </Box>
  );
}
