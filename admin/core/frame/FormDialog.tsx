import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ApiError } from '../graphql.js';
import { errorSentence } from '../useMutationNotice.js';

interface FormDialogProps {
  open: boolean;
  /** Already translated, like the other texts. */
  title: string;
  explanation?: ReactNode;
  confirmLabel: string;
  children: ReactNode;
  onClose: () => void;
  /** Does it. When it throws, the sentence is shown here and what was typed stays. */
  onConfirm: () => Promise<unknown>;
}

/** Says a refusal of several fields by its fields, where the form does not mark them. */
export async function toldByFields<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError) || error.fields.length === 0) throw error;
    throw new ApiError(error.code, error.fields.map(({ message }) => message).join(' '));
  }
}

/** A few inputs over the page. Closing keeps what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { open, title, explanation, confirmLabel, children, onClose, onConfirm } = props;
  const translate = useTranslate();
  const titleId = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setRunning(true);
    setFailure(null);
    try {
      await toldByFields(onConfirm());
      onClose();
    } catch (error) {
      setFailure(errorSentence(error, translate));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog open={open} onClose={running ? undefined : onClose} fullWidth aria-labelledby={titleId}>
      <form onSubmit={(event) => void confirm(event)}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {explanation && <DialogContentText sx={{ mb: 2 }}>{explanation}</DialogContentText>}
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>{children}</Box>
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
          <Button type="submit" variant="contained" loading={running}>
            {confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
