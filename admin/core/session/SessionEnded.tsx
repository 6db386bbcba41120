import { Button, Dialog, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId, useSyncExternalStore } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { ProviderAgain } from './provider/ProviderAgain.js';
import { SignInSteps } from './SignInSteps.js';
import { endInterruption, interruptions } from './session.js';

/**
 * Asks for the password over the page when the session has ended. What waits for an answer goes on
 * afterwards, and everything typed is still there.
 */
export function SessionEnded() {
  const translate = useTranslate();
  const logout = useLogout();
  const titleId = useId();
  const interruption = useSyncExternalStore(interruptions.subscribe, interruptions.current);
  if (!interruption) return null;
  const leave = () => {
    endInterruption(false);
    void logout({}, '/login', false);
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('core.signIn.again.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 3 }}>{translate('core.signIn.again.text')}</DialogContentText>
        <SignInSteps
          fixedEmail={interruption.email}
          submitLabel={translate('core.signIn.again.submit')}
          onSignedIn={() => endInterruption(true)}
        >
          <ProviderAgain email={interruption.email} />
          <Button color="inherit" onClick={leave}>
            {translate('core.signIn.again.leave')}
          </Button>
        </SignInSteps>
      </DialogContent>
    </Dialog>
  );
}
