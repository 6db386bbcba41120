import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isLate } from '../../../schema/submission/submission.rule.js';
import { formatInstant } from '../../core/format.js';
import { ApiError, type ApiFieldFault, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { HAND_IN_SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';
import { useForm } from './form-context.js';

interface HandInProps {
  session: DraftSession;
  canHandIn: boolean;
  /** Holds the whole form to account and shows what is to be mended. */
  onCheck: () => void;
  /** Faults only the server found. */
  onRefused: (faults: readonly ApiFieldFault[]) => void;
  onHandedIn: () => void;
}

/** Checks the report; for a secretary, hands it in after asking once. */
export function HandIn({ session, canHandIn, onCheck, onRefused, onHandedIn }: HandInProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { submission, faults } = useForm();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);

  const begin = () => {
    setFailure(null);
    if (faults.length > 0) onCheck();
    else setAsking(true);
  };
  const refused = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'SUBMISSION_HAS_FAULTS') {
      setAsking(false);
      onRefused(error.fields);
      onCheck();
      return;
    }
    setFailure(errorSentence(error, translate));
    // What somebody else saved meanwhile is to be seen before it is handed in.
    if (error instanceof ApiError && error.code === 'CHANGED_ELSEWHERE') onHandedIn();
  };
  const handIn = async () => {
    setRunning(true);
    setFailure(null);
    try {
      if (!(await session.saveNow())) {
        setAsking(session.snapshot().status !== 'CONTESTED');
        return setFailure(translate('submission.handIn.notSaved'));
      }
      await graphql(HAND_IN_SUBMISSION, { id: submission.id, version: session.serverVersion() });
      setAsking(false);
      notify('submission.handIn.done', { type: 'success' });
      onHandedIn();
    } catch (error) {
      refused(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      {!canHandIn && (
        <Typography variant="body2" color="textSecondary">
          {translate('submission.handIn.officerHint')}
        </Typography>
      )}
      <Button variant="outlined" onClick={onCheck}>
        {translate('submission.check.button')}
      </Button>
      {canHandIn && (
        <Button variant="contained" onClick={begin}>
          {translate('submission.handIn.button')}
        </Button>
      )}
      <HandInDialog
        open={asking}
        submission={submission}
        failure={failure}
        running={running}
        onClose={() => setAsking(false)}
        onConfirm={() => void handIn()}
      />
    </>
  );
}

interface HandInDialogProps {
  open: boolean;
  submission: Submission;
  failure: string | null;
  running: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

function HandInDialog({
  open,
  submission,
  failure,
  running,
  onClose,
  onConfirm,
}: HandInDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { round, organization, edition } = submission;
  const late = isLate(new Date(), new Date(round.organizationDueAt));
  return (
    <Dialog open={open} onClose={running ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('submission.handIn.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>
          {translate('submission.handIn.text', {
            round: round.label,
            organization: organization.name,
          })}{' '}
          {edition > 0 && translate('submission.handIn.again', { edition: edition + 1 })}
        </DialogContentText>
        {late && (
          <Alert severity="warning">
            {translate('submission.handIn.late', {
              instant: formatInstant(round.organizationDueAt),
            })}
          </Alert>
        )}
        {failure && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={running} onClick={onConfirm}>
          {translate('submission.handIn.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
