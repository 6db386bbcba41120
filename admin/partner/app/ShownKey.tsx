import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';

/** A new key, which nobody can ever look up again. */
export function ShownKey({ text, onClose }: { text: string; onClose: () => void }) {
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
      <DialogTitle id={titleId}>{translate('partner.key.shown')}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('partner.key.once')}
        </Alert>
        <TextField
          label={translate('partner.key.text')}
          value={text}
          multiline
          fullWidth
          margin="dense"
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={copy}>
          {translate(copied ? 'partner.key.copied' : 'partner.key.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('partner.key.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
