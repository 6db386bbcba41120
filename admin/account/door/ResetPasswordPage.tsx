import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useLocation, useTranslate } from 'react-admin';
import { DoorPage } from '../../core/session/DoorPage.js';
import { PasswordField } from '../../core/session/PasswordField.js';
import { setPasswordByLink } from '../account.js';
import { AccountForm } from '../AccountForm.js';
import { useAccountForm } from '../useAccountForm.js';

/** Sets a new password by the mailed link, whose token stands behind the # and in no log. */
export function ResetPasswordPage() {
  const translate = useTranslate();
  const token = new URLSearchParams(useLocation().search).get('token') ?? '';
  const form = useAccountForm();
  const [password, setPassword] = useState('');
  const [isSet, setIsSet] = useState(false);
  const again = (
    <Button component={LinkBase} to="/forgot-password" color="inherit">
      {translate('account.reset.again')}
    </Button>
  );
  return (
    <DoorPage title={translate('account.reset.title')}>
      {isSet ? (
        <>
          <Alert severity="success" role="status" sx={{ mb: 2 }}>
            {translate('account.reset.done')}
          </Alert>
          <Button component={LinkBase} to="/login" variant="contained">
            {translate('core.signIn.submit')}
          </Button>
        </>
      ) : (
        <AccountForm
          form={form}
          submitLabel={translate('account.reset.submit')}
          more={again}
          work={async () => {
            await setPasswordByLink(token, password);
            setIsSet(true);
          }}
        >
          <Typography>{translate('account.passwordRule')}</Typography>
          <PasswordField
            id="new-password"
            label={translate('account.newPassword')}
            value={password}
            onType={setPassword}
            autoComplete="new-password"
            autoFocus
          />
        </AccountForm>
      )}
    </DoorPage>
  );
}
