import { Alert, Box, Button, TextField } from '@mui/material';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PasswordField } from './PasswordField.js';
import { SignInError } from './session.js';

interface SignInFormProps {
  /** Set where whoever was at work has to sign in again. */
  fixedEmail?: string;
  submitLabel: string;
  /** @throws SignInError */
  onSubmit: (email: string, password: string) => Promise<void>;
  /** Further buttons. */
  children?: ReactNode;
}

/** Outlives the page being drawn anew in another language. */
let typedEmail = '';

function useSignInForm({ fixedEmail, onSubmit }: SignInFormProps) {
  const translate = useTranslate();
  const [email, setEmail] = useState(fixedEmail ?? typedEmail);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const type = (text: string) => {
    typedEmail = text;
    setEmail(text);
  };
  const refuse = (field: 'email' | 'password') => {
    setMissing(field);
    (field === 'email' ? emailInput : passwordInput).current?.focus();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(null);
    setFailure(null);
    if (!email.trim()) return refuse('email');
    if (!password) return refuse('password');
    setRunning(true);
    try {
      await onSubmit(email, password);
    } catch (error) {
      const fault = error instanceof SignInError ? error.fault : 'NETWORK';
      setFailure(translate(`core.signIn.fault.${fault}`));
      passwordInput.current?.select();
    } finally {
      setRunning(false);
    }
  };
  return {
    email,
    type,
    password,
    setPassword,
    missing,
    failure,
    running,
    submit,
    emailInput,
    passwordInput,
  };
}

/** E-mail and password; what was typed stays when signing in fails. */
export function SignInForm(props: SignInFormProps) {
  const translate = useTranslate();
  const form = useSignInForm(props);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const passwordHint =
    (form.missing === 'password' && translate('core.signIn.passwordMissing')) ||
    (capsLock && translate('core.signIn.capsLock')) ||
    undefined;
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void form.submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}
    >
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      <TextField
        id="email"
        name="email"
        type="email"
        label={translate('core.signIn.email')}
        value={form.email}
        onChange={({ target }) => form.type(target.value)}
        error={form.missing === 'email'}
        helperText={form.missing === 'email' && translate('core.signIn.emailMissing')}
        autoComplete="username"
        autoFocus={!props.fixedEmail}
        required
        inputRef={form.emailInput}
        slotProps={{ htmlInput: { readOnly: Boolean(props.fixedEmail), maxLength: 254 } }}
      />
      <PasswordField
        id="password"
        name="password"
        label={translate('core.signIn.password')}
        value={form.password}
        onType={form.setPassword}
        onKeyUp={watchCapsLock}
        error={form.missing === 'password'}
        helperText={passwordHint}
        autoComplete="current-password"
        autoFocus={Boolean(props.fixedEmail)}
        inputRef={form.passwordInput}
      />
      <Button type="submit" variant="contained" size="large" loading={form.running}>
        {props.submitLabel}
      </Button>
      {props.children}
    </Box>
  );
}
