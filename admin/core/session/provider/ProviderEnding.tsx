import { Alert } from '@mui/material';
import { useLocation, useTranslate } from 'react-admin';
import { endingOf, useProvider } from './provider.js';

/** Why the way through the provider ended nowhere, and what to do; nothing where it did not. */
export function ProviderEnding() {
  const translate = useTranslate();
  const ending = endingOf(useLocation().search);
  const { provider } = useProvider();
  if (!ending || !provider?.label) return null;
  return (
    <Alert severity={ending === 'CANCELLED' ? 'info' : 'error'} role="alert" sx={{ mb: 3 }}>
      {translate(`core.signIn.provider.${ending}`, { provider: provider.label })}
    </Alert>
  );
}
