import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

/** Asks before a page is left whose unsent texts this browser could not keep. */
export function LeaveGuard({ isUnsafe }: { isUnsafe: boolean }) {
  const translate = useTranslate();
  const titleId = useId();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsafe && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={blocker.reset} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('draft.save.leaveTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('draft.save.leaveText')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="error" onClick={blocker.proceed}>
          {translate('draft.save.leave')}
        </Button>
        <Button variant="contained" autoFocus onClick={blocker.reset}>
          {translate('draft.save.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
