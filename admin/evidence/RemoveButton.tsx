import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { REMOVE_EVIDENCE } from './evidence.graphql.js';
import type { Evidence } from './evidence.shape.js';

interface RemoveButtonProps {
  evidence: Evidence;
  onRemoved: () => void;
}

/** Removes what stands nowhere, after asking once. */
export function RemoveButton({ evidence, onRemoved }: RemoveButtonProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [asking, setAsking] = useState(false);
  const { run, running } = useMutationNotice();
  const { id, title } = evidence;
  const remove = async () => {
    const done = await run(() => graphql(REMOVE_EVIDENCE, { id }), 'evidence.remove.done');
    setAsking(false);
    if (done) onRemoved();
  };
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={translate('evidence.remove.of', { name: title })}
        onClick={() => setAsking(true)}
      >
        {translate('evidence.remove.button')}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{translate('evidence.remove.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>
            {translate('evidence.remove.text', { name: title })}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" autoFocus onClick={() => setAsking(false)}>
            {translate('ra.action.cancel')}
          </Button>
          <Button color="error" loading={running} onClick={() => void remove()}>
            {translate('evidence.remove.button')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
