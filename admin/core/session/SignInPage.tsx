import { Button } from '@mui/material';
import { useEffect } from 'react';
import { LinkBase, useLocation, useLogin, useNavigate, useTranslate } from 'react-admin';
import { loadMe } from '../acting.js';
import { keepPage, takePage } from './provider/provider.js';
import { ProviderButton } from './provider/ProviderButton.js';
import { ProviderEnding } from './provider/ProviderEnding.js';
import { DoorPage } from './DoorPage.js';
import { SignInSteps } from './SignInSteps.js';

/** Signing in; afterwards the page asked for before. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  const navigate = useNavigate();
  const { search, state } = useLocation();
  useEffect(() => {
    loadMe().then(
      () => navigate(takePage()),
      () => undefined,
    );
  }, [navigate]);
  const leave = () => {
    keepPage(state?.nextPathname);
    return (url: string) => window.location.assign(url);
  };
  return (
    <DoorPage title={translate('core.signIn.title')}>
      <ProviderEnding />
      <SignInSteps
        beginsWithCode={new URLSearchParams(search).get('step') === 'code'}
        submitLabel={translate('core.signIn.submit')}
        onSignedIn={async () => {
          await login({}, state?.nextPathname ?? takePage());
        }}
      >
        <ProviderButton begin={leave} />
        <Button component={LinkBase} to="/forgot-password" color="inherit">
          {translate('account.forgot.link')}
        </Button>
      </SignInSteps>
    </DoorPage>
  );
}
