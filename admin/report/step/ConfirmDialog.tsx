import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import type { NextStep } from './report-steps.js';

interface ConfirmDialogProps {
  step: NextStep;
  draftNumber: number;
  /** What one should know before, below the text. */
  children?: ReactNode;
  take: () => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** Says what a step does and takes it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { step, draftNumber, children, take, onClose, onDone } = props;
  const translate = useTranslate();
  const titleId = useId();
  const { run, running, sentence } = useMutationNotice();
  const word = (key: string) => translate(`report.next.${step}.${key}`, { number: draftNumber });
  const confirm = async () => {
    const done = await run(take, `report.next.${step}.done`);
    if (!done) return;
    onClose();
    onDone();
  };
  return (
    <Dialog open onClose={running ? undefined : onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{word('title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{word('text')}</DialogContentText>
        {children}
        {sentence && <Alert severity="error">{sentence}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={running} onClick={() => void confirm()}>
          {word('button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
