import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useMe } from '../../core/acting.js';
import { ApiError, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import { SIGN_REPORT } from '../report.graphql.js';
import type { Report } from '../report.shape.js';

interface SignDialogProps {
  report: Report;
  onClose: () => void;
  onDone: () => void;
}

function useSigning({ report, onClose, onDone }: SignDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);

  const failed = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'PASSWORD_WRONG') {
      setFault(error.message);
      input.current?.select();
    } else setFailure(errorSentence(error, translate));
  };
  const sign = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (password === '') return setFault(translate('report.next.sign.passwordMissing'));
    setRunning(true);
    setFailure(null);
    try {
      await graphql(SIGN_REPORT, { id: report.id, password });
      notify('report.next.sign.done', { type: 'success' });
      onClose();
      onDone();
    } catch (error) {
      failed(error);
    } finally {
      setRunning(false);
    }
  };
  const type = (text: string) => {
    setPassword(text);
    setFault(null);
  };
  return { input, password, type, fault, failure, running, sign };
}

/** Asks for the password once more; a wrong one leaves the dialog as it is. */
export function SignDialog(props: SignDialogProps) {
  const { report, onClose } = props;
  const translate = useTranslate();
  const titleId = useId();
  const email = useMe()?.email ?? '';
  const { input, password, type, fault, failure, running, sign } = useSigning(props);
  const { document } = report;
  return (
    <Dialog
      open
      onClose={running ? undefined : onClose}
      fullWidth
      maxWidth="xs"
      aria-labelledby={titleId}
    >
      <form onSubmit={(event) => void sign(event)} noValidate>
        <DialogTitle id={titleId}>{translate('report.next.sign.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>
            {document && (
              <strong>
                {translate('report.document.title', {
                  number: translate('report.document.number', {
                    number: document.number,
                    symbol: document.symbol,
                  }),
                })}
                {'. '}
              </strong>
            )}
            {translate('report.next.sign.text')}
          </DialogContentText>
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={email}
            readOnly
            hidden
          />
          <TextField
            type="password"
            label={translate('report.next.sign.password')}
            value={password}
            onChange={({ target }) => type(target.value)}
            inputRef={input}
            error={fault !== null}
            helperText={fault}
            autoComplete="current-password"
            autoFocus
            required
            fullWidth
          />
          {failure && <Alert severity="error">{failure}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" disabled={running} onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={running}>
            {translate('report.next.sign.button')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
