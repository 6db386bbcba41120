import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { errorSentence } from '../../useMutationNotice.js';
import { useProvider, wayIn } from './provider.js';

interface ProviderButtonProps {
  /** Leads to the provider once its address is known. */
  begin: () => (url: string) => void;
}

/** Signs in by the identity provider; nothing where there is none. */
export function ProviderButton({ begin }: ProviderButtonProps) {
  const translate = useTranslate();
  const { provider } = useProvider();
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  if (!provider?.label) return null;
  const go = async () => {
    setRunning(true);
    setFailure(null);
    const lead = begin();
    try {
      lead(await wayIn());
    } catch (error) {
      setFailure(errorSentence(error, translate));
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      {failure && <Alert severity="error">{failure}</Alert>}
      <Button variant="outlined" size="large" loading={running} onClick={() => void go()}>
        {translate('core.signIn.provider.submit', { provider: provider.label })}
      </Button>
    </>
  );
}
