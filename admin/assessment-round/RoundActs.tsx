import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import {
  CANCEL_ASSESSMENT_ROUND,
  CLOSE_ASSESSMENT_ROUND,
  OPEN_ASSESSMENT_ROUND,
} from './assessment-round.graphql.js';
import type { AssessmentRound } from './assessment-round.shape.js';

interface RoundActsProps {
  round: AssessmentRound;
  onChanged: () => void;
}

const reasoned = { close: CLOSE_ASSESSMENT_ROUND, cancel: CANCEL_ASSESSMENT_ROUND };

/** The steps of a round that its board may take now. */
export function RoundActs({ round, onChanged }: RoundActsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const mayManage = usePermission('assessment:manage');
  const [step, setStep] = useState<'open' | 'close' | 'cancel' | null>(null);
  const { id, state } = round;
  if (!mayManage || (state !== 'DRAFT' && state !== 'OPEN')) return null;
  const done = (which: string) => {
    notify(`assessmentRound.${which}.done`, { type: 'success' });
    onChanged();
  };
  return (
    <>
      <Button color="error" onClick={() => setStep('cancel')}>
        {translate('assessmentRound.cancel.button')}
      </Button>
      {state === 'OPEN' && (
        <Button variant="outlined" onClick={() => setStep('close')}>
          {translate('assessmentRound.close.button')}
        </Button>
      )}
      {state === 'DRAFT' && (
        <Button variant="contained" onClick={() => setStep('open')}>
          {translate('assessmentRound.open.button')}
        </Button>
      )}
      {(['close', 'cancel'] as const).map((which) => (
        <ReasonDialog
          key={which}
          open={step === which}
          title={translate(`assessmentRound.${which}.title`)}
          explanation={translate(`assessmentRound.${which}.text`)}
          confirmLabel={translate(`assessmentRound.${which}.button`)}
          destructive={which === 'cancel'}
          onClose={() => setStep(null)}
          onConfirm={async (reason: string) => {
            await graphql(reasoned[which], { id, reason });
            done(which);
          }}
        />
      ))}
      {step === 'open' && (
        <OpenDialog round={round} onClose={() => setStep(null)} onOpened={() => done('open')} />
      )}
    </>
  );
}

interface OpenDialogProps {
  round: AssessmentRound;
  onClose: () => void;
  onOpened: () => void;
}

/** Opening is for good: what is asked, of how many and until when is said once more. */
function OpenDialog({ round, onClose, onOpened }: OpenDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { run, running, sentence } = useMutationNotice();
  const open = async () => {
    const reply = await run(() => graphql(OPEN_ASSESSMENT_ROUND, { id: round.id }));
    if (!reply) return;
    onClose();
    onOpened();
  };
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('assessmentRound.open.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>
          {translate('assessmentRound.open.text', {
            count: round.organizationIds.length,
            instant: formatInstant(round.dueAt),
            name: round.criteriaName,
            number: round.criteriaNumber,
          })}
        </DialogContentText>
        {sentence && <Alert severity="error">{sentence}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={running} onClick={() => void open()}>
          {translate('assessmentRound.open.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
