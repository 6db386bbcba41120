import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { refreshMe, useMe } from '../../core/acting.js';
import { PasswordField } from '../../core/session/PasswordField.js';
import { endSecondFactor, renewRecoveryCodes } from '../account.js';
import { AccountForm } from '../AccountForm.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { Section } from '../Section.js';
import { SetUpSecondFactor } from './SetUpSecondFactor.js';
import { useAccountForm } from '../useAccountForm.js';

/** New recovery codes, or none any more: both ask for the password. */
function InForce() {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useAccountForm();
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[]>([]);
  const renew = async () => {
    setCodes((await renewRecoveryCodes(password)).backupCodes);
    setPassword('');
  };
  const end = async () => {
    await endSecondFactor(password);
    notify('account.factor.ended', { type: 'success' });
    await refreshMe();
  };
  return (
    <>
      <Alert severity="success" sx={{ mb: 2 }}>
        {translate('account.factor.inForce')}
      </Alert>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      <AccountForm
        form={form}
        work={renew}
        submitLabel={translate('account.factor.renew')}
        more={
          <Button color="error" disabled={form.running} onClick={() => void form.run(end)}>
            {translate('account.factor.end')}
          </Button>
        }
      >
        <PasswordField
          id="factor-password"
          label={translate('account.password.present')}
          value={password}
          onType={setPassword}
          autoComplete="current-password"
        />
      </AccountForm>
    </>
  );
}

/** The own second factor. */
export function SecondFactorSection() {
  const translate = useTranslate();
  const notify = useNotify();
  const me = useMe();
  return (
    <Section title={translate('account.factor.title')}>
      {me?.hasSecondFactor ? (
        <InForce />
      ) : (
        <SetUpSecondFactor
          onDone={async () => {
            await refreshMe();
            notify('account.factor.begun', { type: 'success' });
          }}
        />
      )}
    </Section>
  );
}
