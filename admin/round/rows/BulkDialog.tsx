import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  TextField,
} from '@mui/material';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Round, SubmissionRow } from '../round.shape.js';
import type { BulkAct } from './bulk-act.js';
import { OutcomeRow } from './OutcomeRow.js';
import { useBulk } from './useBulk.js';

interface BulkDialogProps {
  act: BulkAct;
  rows: SubmissionRow[];
  round: Round;
  /** With those it is no use to leave ticked. */
  onClose: (settled: string[]) => void;
}

function useBulkForm({ act, rows, round, onClose }: BulkDialogProps) {
  const translate = useTranslate();
  const { outcomes, run } = useBulk(act, round);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { reason: asked } = act;
  const all = rows.map(({ id }) => outcomes.get(id));
  const done = all.filter((outcome) => outcome === 'done').length;
  const begun = outcomes.size > 0;
  const over = begun && all.every((each) => each === 'done' || typeof each === 'object');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const short = asked && reason.trim().length < asked.min;
    setFault(short ? translate('core.reason.short', { min: asked.min }) : null);
    if (!short) void run(rows, reason.trim());
  };
  const remains = (id: string) => {
    const outcome = outcomes.get(id);
    return typeof outcome === 'object' && outcome.again;
  };
  const close = () => {
    if (!begun) onClose([]);
    else if (over) onClose(rows.map(({ id }) => id).filter((id) => !remains(id)));
  };
  const type = (text: string) => {
    setReason(text);
    setFault(null);
  };
  return { outcomes, reason, type, fault, done, begun, over, submit, close };
}

/** One act on many reports, with a reason where it needs one, and what became of each. */
export function BulkDialog(props: BulkDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { act, rows } = props;
  const { outcomes, reason, type, fault, done, begun, over, submit, close } = useBulkForm(props);
  const words = (part: string, options?: object) =>
    translate(`cockpit.bulk.${act.name}.${part}`, options);
  return (
    <Dialog open onClose={close} fullWidth aria-labelledby={titleId}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={titleId}>{words('title')}</DialogTitle>
        <DialogContent tabIndex={0}>
          {!begun && <DialogContentText>{words('explanation')}</DialogContentText>}
          {!begun && act.reason && (
            <TextField
              label={translate('core.reason.label')}
              value={reason}
              onChange={({ target }) => type(target.value)}
              error={fault !== null}
              helperText={fault ?? translate('core.reason.hint', { min: act.reason.min })}
              slotProps={{ htmlInput: { maxLength: act.reason.max } }}
              multiline
              minRows={3}
              fullWidth
              required
              margin="normal"
            />
          )}
          {over && (
            <Alert severity={done === rows.length ? 'success' : 'warning'}>
              {words('summary', { done, whole: rows.length })}{' '}
              {done < rows.length &&
                translate('cockpit.bulk.failed', { failed: rows.length - done })}
            </Alert>
          )}
          <List>
            {rows.map(({ id, organization }) => (
              <OutcomeRow key={id} name={organization.name} outcome={outcomes.get(id)} />
            ))}
          </List>
        </DialogContent>
        <DialogActions>
          {!over && (
            <Button color="inherit" onClick={close} disabled={begun}>
              {translate('ra.action.cancel')}
            </Button>
          )}
          {over ? (
            <Button variant="contained" onClick={close}>
              {translate('cockpit.bulk.close')}
            </Button>
          ) : (
            <Button type="submit" variant="contained" loading={begun}>
              {words('confirm')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
