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
import { usePermission } from '../../core/acting.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { formatInstant } from '../../core/format.js';
import { ApiError, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import { pointsText } from '../answer/explain.js';
import { SELF_ASSESSMENT, SUBMIT_ASSESSMENT } from '../self-assessment.graphql.js';
import type { SelfAssessment } from '../self-assessment.shape.js';
import { useForm } from './form-context.js';

interface HandInProps {
  session: DraftSession;
  /** Holds the whole form to account and shows what is to be mended. */
  onCheck: () => void;
  /** It was handed in, or has to be looked at anew. */
  onChanged: () => void;
}

/** Sends it at the version that the server has after everything was saved. */
async function submit(id: string): Promise<void> {
  const { selfAssessment } = await graphql<{ selfAssessment: SelfAssessment }>(SELF_ASSESSMENT, {
    id,
  });
  await graphql(SUBMIT_ASSESSMENT, { id, version: selfAssessment.version });
}

/** Checks the self-assessment; for the one who signs, hands it in after asking once. */
export function HandIn({ session, onCheck, onChanged }: HandInProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const maySubmit = usePermission('assessment:submit');
  const { assessment, faults } = useForm();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const begin = () => {
    setFailure(null);
    if (faults.length > 0) onCheck();
    else setAsking(true);
  };
  const refused = (error: unknown) => {
    setFailure(errorSentence(error, translate));
    if (!(error instanceof ApiError)) return;
    // What others saved or the server found is to be seen before it is handed in.
    if (['ASSESSMENT_HAS_FAULTS', 'CHANGED_ELSEWHERE', 'WRONG_STATE'].includes(error.code)) {
      onChanged();
      onCheck();
    }
  };
  const handIn = async () => {
    setRunning(true);
    setFailure(null);
    try {
      if (!(await session.saveNow())) {
        return setFailure(translate('selfAssessment.handIn.notSaved'));
      }
      await submit(assessment.id);
      setAsking(false);
      notify('selfAssessment.handIn.done', { type: 'success' });
      onChanged();
    } catch (error) {
      refused(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      {!maySubmit && (
        <Typography variant="body2" color="textSecondary">
          {translate('selfAssessment.handIn.officerHint')}
        </Typography>
      )}
      <Button variant="outlined" onClick={onCheck}>
        {translate('selfAssessment.check.button')}
      </Button>
      {maySubmit && (
        <Button variant="contained" onClick={begin}>
          {translate('selfAssessment.handIn.button')}
        </Button>
      )}
      <HandInDialog
        open={asking}
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
  failure: string | null;
  running: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

function HandInDialog({ open, failure, running, onClose, onConfirm }: HandInDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { assessment, score } = useForm();
  const { round, organization } = assessment;
  const band = round.criteria.bands.find(({ code }) => code === score.band)?.name;
  const isLate = new Date() > new Date(round.dueAt);
  return (
    <Dialog open={open} onClose={running ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('selfAssessment.handIn.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>
          {translate('selfAssessment.handIn.text', {
            round: round.label,
            organization: organization.name,
            points: pointsText(score.total),
            band: band ?? translate('selfAssessment.noBand'),
          })}
        </DialogContentText>
        {isLate && (
          <Alert severity="warning">
            {translate('selfAssessment.handIn.late', { instant: formatInstant(round.dueAt) })}
          </Alert>
        )}
        {failure && <Alert severity="error">{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={running} onClick={onConfirm}>
          {translate('selfAssessment.handIn.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
