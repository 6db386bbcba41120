import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { AccessChain } from './AccessChain.js';
import { recordAt } from './access.shape.js';

interface AccessDialogProps {
  membershipId: string;
  /** Whom it is about. */
  name: string;
  onClose: () => void;
}

/** Why somebody reads a record, or does not: the record is named by the address of its page. */
export function AccessDialog({ membershipId, name, onClose }: AccessDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [address, setAddress] = useState('');
  const asked = recordAt(address);
  const isUnknown = address !== '' && asked === null;
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('access.title', { name })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('access.text')}</DialogContentText>
        <TextField
          label={translate('access.address')}
          helperText={translate(isUnknown ? 'access.addressUnknown' : 'access.addressHint')}
          error={isUnknown}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          fullWidth
          autoFocus
          sx={{ mb: 2, mt: 1 }}
        />
        {asked && <AccessChain membershipId={membershipId} asked={asked} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit">
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
