import { Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { giveCode } from '../../core/session/session.js';
import { PasswordField } from '../../core/session/PasswordField.js';
import { beginSecondFactor, type SecondFactor } from '../account.js';
import { AccountForm } from '../AccountForm.js';
import { QrCode } from './QrCode.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useAccountForm } from '../useAccountForm.js';

const secretOf = ({ totpURI }: SecondFactor) => new URL(totpURI).searchParams.get('secret') ?? '';

interface ConfirmProps {
  begun: SecondFactor;
  onDone: () => Promise<void>;
}

/** The picture for the authenticator, the codes to keep, and the first code. */
function Confirm({ begun, onDone }: ConfirmProps) {
  const translate = useTranslate();
  const form = useAccountForm();
  const [code, setCode] = useState('');
  const confirm = async () => {
    await giveCode('totp', code);
    await onDone();
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Box>
        <Typography sx={{ mb: 1.5 }}>{translate('account.factor.scan')}</Typography>
        <QrCode text={begun.totpURI} label={translate('account.factor.picture')} />
        <Typography color="text.secondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {translate('account.factor.secret')}{' '}
          <Box component="code" sx={{ color: 'text.primary' }}>
            {secretOf(begun)}
          </Box>
        </Typography>
      </Box>
      <RecoveryCodes codes={begun.backupCodes} />
      <AccountForm form={form} work={confirm} submitLabel={translate('account.factor.confirm')}>
        <TextField
          id="first-code"
          label={translate('account.factor.firstCode')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
          autoComplete="one-time-code"
          required
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 8 } }}
        />
      </AccountForm>
    </Box>
  );
}

/** Sets up a second factor: password, picture, first code. */
export function SetUpSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  const translate = useTranslate();
  const form = useAccountForm();
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<SecondFactor | null>(null);
  if (begun) return <Confirm begun={begun} onDone={onDone} />;
  return (
    <AccountForm
      form={form}
      work={async () => setBegun(await beginSecondFactor(password))}
      submitLabel={translate('account.factor.begin')}
    >
      <Typography>{translate('account.factor.why')}</Typography>
      <PasswordField
        id="factor-password"
        label={translate('account.password.present')}
        value={password}
        onType={setPassword}
        autoComplete="current-password"
      />
    </AccountForm>
  );
}
