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
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { errorSentence } from './useMutationNotice.js';

interface ReasonDialogProps {
  open: boolean;
  /** Already translated, like the other texts. */
  title: string;
  /** What will happen, before the reason is asked. */
  explanation?: ReactNode;
  confirmLabel: string;
  /** Red, for what cannot be taken back. */
  destructive?: boolean;
  /** Characters of a reason; the server's limits. */
  length?: { min: number; max: number };
  /** Further inputs above the reason. */
  children?: ReactNode;
  onClose: () => void;
  /** Does it. When it throws, the sentence is shown here and the text stays. */
  onConfirm: (reason: string) => Promise<unknown>;
}

function useReason({ length = { min: 10, max: 500 }, onConfirm, onClose }: ReasonDialogProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);

  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim().length < length.min) {
      setFault(translate('core.reason.short', { min: length.min }));
      return;
    }
    setRunning(true);
    setFailure(null);
    try {
      await onConfirm(reason.trim());
      setReason('');
      onClose();
    } catch (error) {
      setFailure(errorSentence(error, translate));
    } finally {
      setRunning(false);
    }
  };
  const type = (text: string) => {
    setReason(text);
    setFault(null);
  };
  return { reason, type, fault, failure, running, confirm, length };
}

/** Asks for the reason of a decision that is recorded with it. Closing keeps what was typed. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, explanation, confirmLabel, destructive, children, onClose } = props;
  const translate = useTranslate();
  const titleId = useId();
  const { reason, type, fault, failure, running, confirm, length } = useReason(props);
  return (
    <Dialog open={open} onClose={running ? undefined : onClose} fullWidth aria-labelledby={titleId}>
      <form onSubmit={(event) => void confirm(event)} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {explanation && <DialogContentText sx={{ mb: 2 }}>{explanation}</DialogContentText>}
          {children}
          <TextField
            label={translate('core.reason.label')}
            value={reason}
            onChange={({ target }) => type(target.value)}
            error={fault !== null}
            helperText={fault ?? translate('core.reason.hint', { min: length.min })}
            slotProps={{ htmlInput: { maxLength: length.max } }}
            multiline
            minRows={3}
            fullWidth
            required
            autoFocus
            margin="dense"
          />
          {failure && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {failure}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={running} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            loading={running}
            color={destructive ? 'error' : 'primary'}
          >
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
