import { Alert, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { DoorPage } from '../../core/session/DoorPage.js';
import { askForReset } from '../account.js';
import { AccountForm } from '../AccountForm.js';
import { useAccountForm } from '../useAccountForm.js';

/** Asks where the link that sets a new password is to be mailed. */
export function ForgotPasswordPage() {
  const translate = useTranslate();
  const form = useAccountForm();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const back = (
    <Button component={LinkBase} to="/login" color="inherit">
      {translate('account.forgot.back')}
    </Button>
  );
  return (
    <DoorPage title={translate('account.forgot.title')}>
      {asked ? (
        <>
          <Alert severity="success" role="status" sx={{ mb: 2 }}>
            {translate('account.forgot.asked', { email: asked })}
          </Alert>
          {back}
        </>
      ) : (
        <AccountForm
          form={form}
          submitLabel={translate('account.forgot.submit')}
          more={back}
          work={async () => {
            if (!email.trim()) return;
            await askForReset(email);
            setAsked(email.trim());
          }}
        >
          <Typography>{translate('account.forgot.text')}</Typography>
          <TextField
            id="email"
            type="email"
            label={translate('core.signIn.email')}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            autoComplete="username"
            autoFocus
            required
            slotProps={{ htmlInput: { maxLength: 254 } }}
          />
        </AccountForm>
      )}
    </DoorPage>
  );
}
