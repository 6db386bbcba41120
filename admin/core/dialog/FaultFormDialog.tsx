import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { FaultForm } from '../useFaultForm.js';

interface FaultFormDialogProps {
  form: Pick<FaultForm<object>, 'failure' | 'running'>;
  /** Already translated. */
  title: string;
  children: ReactNode;
  /** "md" where two inputs stand side by side. */
  width?: 'sm' | 'md';
  onClose: () => void;
  onSend: () => void;
}

/** A form over the page whose inputs show their own faults; the whole screen on a telephone. */
export function FaultFormDialog(props: FaultFormDialogProps) {
  const { form, title, children, width = 'sm', onClose, onSend } = props;
  const translate = useTranslate();
  const titleId = useId();
  const isNarrow = useMediaQuery('(max-width: 600px)');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog
      open
      fullScreen={isNarrow}
      fullWidth
      maxWidth={width}
      onClose={form.running ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form noValidate onSubmit={submit} style={{ overflow: 'auto' }}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {children}
          {form.failure && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {form.failure}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={form.running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={form.running}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
