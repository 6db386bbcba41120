import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { errorSentence } from '../useMutationNotice.js';
import { type CodeKind, giveCode, SignInError } from './session.js';

interface CodeFormProps {
  onSignedIn: () => Promise<void> | void;
  /** Begins again with the password. */
  onBack: () => void;
  /** Further buttons. */
  children?: ReactNode;
}

function useCodeForm({ onSignedIn, onBack }: CodeFormProps) {
  const translate = useTranslate();
  const [kind, setKind] = useState<CodeKind>('totp');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!code.trim()) return setFailure(translate('core.signIn.code.missing'));
    setRunning(true);
    setFailure(null);
    try {
      await giveCode(kind, code);
      await onSignedIn();
    } catch (error) {
      setFailure(errorSentence(error, translate));
      setCode('');
      if (error instanceof SignInError && error.fault === 'TOO_LATE') onBack();
    } finally {
      setRunning(false);
    }
  };
  const switchKind = () => {
    setKind(kind === 'totp' ? 'backup-code' : 'totp');
    setCode('');
    setFailure(null);
  };
  return { kind, switchKind, code, setCode, failure, running, submit };
}

/** The second step of signing in: the authenticator's code, or one of the recovery codes. */
export function CodeForm(props: CodeFormProps) {
  const translate = useTranslate();
  const form = useCodeForm(props);
  const text = (key: string) => translate(`core.signIn.code.${form.kind}.${key}`);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void form.submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}
    >
      <Typography>{text('text')}</Typography>
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      <TextField
        key={form.kind}
        id="code"
        label={text('label')}
        value={form.code}
        onChange={({ target }) => form.setCode(target.value)}
        autoComplete="one-time-code"
        autoFocus
        required
        slotProps={{
          htmlInput: { inputMode: form.kind === 'totp' ? 'numeric' : 'text', maxLength: 24 },
        }}
      />
      <Button type="submit" variant="contained" size="large" loading={form.running}>
        {translate('core.signIn.code.submit')}
      </Button>
      <Button color="inherit" onClick={form.switchKind}>
        {text('other')}
      </Button>
      {props.children}
    </Box>
  );
}
