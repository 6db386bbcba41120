import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { ACCEPT_SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';

interface AcceptDialogProps {
  open: boolean;
  submission: Submission;
  /** Remarks written and not sent: acceptance drops them. */
  remarks: number;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once before a report's figures are locked. */
export function AcceptDialog({ open, submission, remarks, onClose, onDone }: AcceptDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { run, running, sentence } = useMutationNotice();
  const accept = async () => {
    const done = await run(
      () => graphql(ACCEPT_SUBMISSION, { id: submission.id }),
      'submission.judge.accepted',
    );
    if (!done) return;
    onClose();
    onDone();
  };
  return (
    <Dialog open={open} onClose={running ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('submission.judge.acceptTitle')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>
          {translate('submission.judge.acceptText', { organization: submission.organization.name })}
        </DialogContentText>
        {remarks > 0 && (
          <Alert severity="warning">
            {translate('submission.judge.remarksKept', { smart_count: remarks })}
          </Alert>
        )}
        {sentence && <Alert severity="error">{sentence}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={running} onClick={() => void accept()}>
          {translate('submission.judge.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
