import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { CONSOLIDATE_ROUND } from './round.graphql.js';
import { handedIn, type Round } from './round.shape.js';

interface ConsolidateButtonProps {
  round: Round;
  disabled: boolean;
  /** The worker has been asked. */
  onAsked: () => void;
}

/** Has the report composed now, from what was handed in so far. */
export function ConsolidateButton({ round, disabled, onAsked }: ConsolidateButtonProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const [open, setOpen] = useState(false);
  const confirm = async () => {
    const reply = await run(() => graphql(CONSOLIDATE_ROUND, { roundId: round.id }));
    setOpen(false);
    if (reply) onAsked();
  };
  const { expected } = round.tally;
  /** Before that it may be done, but it is not what the page is for. */
  const isDue =
    handedIn(round.tally) === expected || new Date(round.organizationDueAt).getTime() <= Date.now();
  const counts = { handedIn: handedIn(round.tally), missing: expected - handedIn(round.tally) };
  return (
    <>
      <Button
        variant={isDue ? 'contained' : 'outlined'}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {translate('round.consolidate.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby="consolidate-title">
        <DialogTitle id="consolidate-title">{translate('round.consolidate.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>
            {translate('round.consolidate.explanation', counts)}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {translate('ra.action.cancel')}
          </Button>
          <Button variant="contained" loading={running} onClick={() => void confirm()}>
            {translate('round.consolidate.confirm')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
