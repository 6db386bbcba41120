import { Button } from '@mui/material';
import { useEffect } from 'react';
import { LinkBase, useLogin, useNavigate, useTranslate } from 'react-admin';
import { loadMe } from '../acting.js';
import { DoorPage } from './DoorPage.js';
import { SignInSteps } from './SignInSteps.js';

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
    <DoorPage title={translate('core.signIn.title')}>
      <SignInSteps
        submitLabel={translate('core.signIn.submit')}
        onSignedIn={async () => {
          await login({});
        }}
      >
        <Button component={LinkBase} to="/forgot-password" color="inherit">
          {translate('account.forgot.link')}
        </Button>
      </SignInSteps>
    </DoorPage>
  );
}
