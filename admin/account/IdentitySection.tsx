import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { formatInstant } from '../core/format.js';
import { PasswordField } from '../core/session/PasswordField.js';
import { ProviderEnding } from '../core/session/provider/ProviderEnding.js';
import { unlink, useProvider, wayToLink } from '../core/session/provider/provider.js';
import { AccountForm } from './AccountForm.js';
import { Section } from './Section.js';
import { useAccountForm } from './useAccountForm.js';

/** The own account at the identity provider: linked and unlinked with the password, here alone. */
export function IdentitySection() {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useAccountForm();
  const [password, setPassword] = useState('');
  const { provider, refresh } = useProvider();
  if (!provider?.label) return null;
  const names = { provider: provider.label };
  const link = async () => {
    window.location.assign(await wayToLink(password));
  };
  const end = async () => {
    await unlink(password);
    setPassword('');
    await refresh();
    notify('account.identity.unlinked', { type: 'success', messageArgs: names });
  };
  const { linkedAt } = provider;
  return (
    <Section title={translate('account.identity.title', names)}>
      <ProviderEnding />
      {linkedAt && (
        <Alert severity="success" sx={{ mb: 2 }}>
          {translate('account.identity.linked', { since: formatInstant(linkedAt) })}
        </Alert>
      )}
      <AccountForm
        form={form}
        work={linkedAt ? end : link}
        submitLabel={translate(`account.identity.${linkedAt ? 'unlink' : 'link'}`)}
      >
        <Typography color="text.secondary">
          {translate(`account.identity.${linkedAt ? 'unlinkText' : 'linkText'}`, names)}
        </Typography>
        <PasswordField
          id="identity-password"
          label={translate('account.password.present')}
          value={password}
          onType={setPassword}
          autoComplete="current-password"
        />
      </AccountForm>
    </Section>
  );
}
