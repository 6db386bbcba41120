import { TextField } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMe } from '../core/acting.js';
import { FormDialog } from '../core/frame/FormDialog.js';

interface PasswordDialogProps {
  open: boolean;
  /** Already translated, like the other texts. */
  title: string;
  explanation: string;
  confirmLabel: string;
  /** Further inputs above the password. */
  children?: ReactNode;
  onClose: () => void;
  onConfirm: (password: string) => Promise<unknown>;
}

/** An act that is signed: who does it says so with the password again. */
export function PasswordDialog({ children, onConfirm, onClose, ...texts }: PasswordDialogProps) {
  const translate = useTranslate();
  const email = useMe()?.email ?? '';
  const [password, setPassword] = useState('');
  const close = () => {
    setPassword('');
    onClose();
  };
  return (
    <FormDialog {...texts} onClose={close} onConfirm={() => onConfirm(password)}>
      {children}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        type="password"
        label={translate('council.decide.password')}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        autoComplete="current-password"
        required
        fullWidth
      />
    </FormDialog>
  );
}
