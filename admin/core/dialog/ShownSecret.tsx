import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';

interface ShownSecretProps {
  /** Already translated, like the other texts. */
  title: string;
  warning: string;
  label: string;
  text: string;
  /** What else goes with it. */
  children?: ReactNode;
  onClose: () => void;
}

/** A new secret, which nobody can ever look up again: the dialog closes by its button alone. */
export function ShownSecret({ title, warning, label, text, children, onClose }: ShownSecretProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {warning}
        </Alert>
        <TextField
          label={label}
          value={text}
          multiline
          fullWidth
          margin="dense"
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        />
        {children}
      </DialogContent>
      <DialogActions>
        <Button onClick={copy}>
          {translate(copied ? 'core.shown.copied' : 'core.shown.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('core.shown.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
