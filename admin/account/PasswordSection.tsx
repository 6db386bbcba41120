import { Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { PasswordField } from '../core/session/PasswordField.js';
import { changePassword } from './account.js';
import { AccountForm } from './AccountForm.js';
import { Section } from './Section.js';
import { useAccountForm } from './useAccountForm.js';

/** Changing the own password. */
export function PasswordSection({ onChanged }: { onChanged: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useAccountForm();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const change = async () => {
    await changePassword(present, next);
    setPresent('');
    setNext('');
    notify('account.password.changed', { type: 'success' });
    onChanged();
  };
  return (
    <Section title={translate('account.password.title')}>
      <AccountForm form={form} work={change} submitLabel={translate('account.password.submit')}>
        <Typography color="text.secondary">{translate('account.passwordRule')}</Typography>
        <PasswordField
          id="present-password"
          label={translate('account.password.present')}
          value={present}
          onType={setPresent}
          autoComplete="current-password"
        />
        <PasswordField
          id="new-password"
          label={translate('account.newPassword')}
          value={next}
          onType={setNext}
          autoComplete="new-password"
        />
      </AccountForm>
    </Section>
  );
}
