import { Box, Typography } from '@mui/material';
import { useEffect } from 'react';
import { Notification, useLogin, useNavigate, useTranslate } from 'react-admin';
import { loadMe } from '../acting.js';
import { Mark } from '../layout/Mark.js';
import { LanguageSwitch } from '../language/LanguageSwitch.js';
import { SignInForm } from './SignInForm.js';

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

/** Signing in; afterwards the page asked for before. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const navigate = useNavigate();
  useEffect(() => {
    loadMe().then(
      () => navigate('/'),
      () => undefined,
    );
  }, [navigate]);
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: { xs: 'column', md: 'row' } }}>
      <title>{`${translate('core.signIn.title')} – ${translate('core.product')}`}</title>
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
            {translate('core.signIn.title')}
          </Typography>
          <SignInForm
            submitLabel={translate('core.signIn.submit')}
            onSubmit={async (email, password) => {
              await login({ email, password });
            }}
          />
        </Box>
      </Box>
      <Notification />
    </Box>
  );
}
