import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import ScheduleIcon from '@mui/icons-material/Schedule';
import {
  Alert,
  Box,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  ListItem,
  ListItemIcon,
  ListItemText,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { type Identifier, useGetMany, useListContext, useTranslate } from 'react-admin';
import { ApiError, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import { ACCEPT_SUBMISSION } from '../round.graphql.js';
import type { SubmissionRow } from '../round.shape.js';

/** What became of one: done, or the sentence of its refusal and whether trying again may help. */
type Outcome = 'waiting' | 'running' | 'done' | { refused: string; again: boolean };

const AGAIN = ['NETWORK', 'INTERNAL'];

/** Accepts one after the other; a refusal stops nobody else. */
function useAcceptance() {
  const translate = useTranslate();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<Identifier, Outcome>>(new Map());
  const note = (id: Identifier, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(id, outcome));
  const accept = async (ids: Identifier[]) => {
    setOutcomes(new Map(ids.map((id) => [id, 'waiting'])));
    for (const id of ids) {
      note(id, 'running');
      try {
        await graphql(ACCEPT_SUBMISSION, { id });
        note(id, 'done');
      } catch (error) {
        const again = error instanceof ApiError && AGAIN.includes(error.code);
        note(id, { refused: errorSentence(error, translate), again });
      }
    }
  };
  return { outcomes, accept };
}

function OutcomeIcon({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === 'done') return <CheckCircleIcon color="success" aria-hidden />;
  if (outcome === 'running') return <CircularProgress size={22} aria-hidden />;
  if (outcome === 'waiting' || outcome === undefined) return <ScheduleIcon aria-hidden />;
  return <ErrorIcon color="error" aria-hidden />;
}

function OutcomeRow({ name, outcome }: { name: string; outcome: Outcome | undefined }) {
  const translate = useTranslate();
  const words =
    typeof outcome === 'object'
      ? outcome.refused
      : translate(`round.accept.${outcome ?? 'waiting'}`);
  return (
    <ListItem disableGutters>
      <ListItemIcon sx={{ minWidth: 40 }}>
        <OutcomeIcon outcome={outcome} />
      </ListItemIcon>
      <ListItemText
        primary={name}
        secondary={words}
        slotProps={{ secondary: { color: typeof outcome === 'object' ? 'error' : undefined } }}
      />
    </ListItem>
  );
}

interface AcceptDialogProps {
  ids: Identifier[];
  /** With those it is no use to leave ticked. */
  onClose: (settled: Identifier[]) => void;
}

function AcceptDialog({ ids, onClose }: AcceptDialogProps) {
  const translate = useTranslate();
  const { outcomes, accept } = useAcceptance();
  const { data: rows = [] } = useGetMany<SubmissionRow>('submissions', { ids: ids.map(String) });
  const settled = [...outcomes.values()].filter(
    (outcome) => typeof outcome === 'object' || outcome === 'done',
  );
  const accepted = ids.filter((id) => outcomes.get(id) === 'done');
  const begun = outcomes.size > 0;
  const over = begun && settled.length === ids.length;
  const remains = (outcome: Outcome | undefined) => typeof outcome === 'object' && outcome.again;
  const close = () => {
    if (!begun) onClose([]);
    else if (over) onClose(ids.filter((id) => !remains(outcomes.get(id))));
  };
  const nameOf = (id: Identifier) => rows.find((row) => row?.id === id)?.organization.name ?? '…';
  return (
    <Dialog open onClose={close} fullWidth aria-labelledby="accept-title">
      <DialogTitle id="accept-title">{translate('round.accept.title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        {!begun && <DialogContentText>{translate('round.accept.explanation')}</DialogContentText>}
        {over && (
          <Alert severity={accepted.length === ids.length ? 'success' : 'warning'}>
            {translate('round.accept.summary', { done: accepted.length, whole: ids.length })}{' '}
            {accepted.length < ids.length &&
              translate('round.accept.failed', { failed: ids.length - accepted.length })}
          </Alert>
        )}
        <List>
          {ids.map((id) => (
            <OutcomeRow key={id} name={nameOf(id)} outcome={outcomes.get(id)} />
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        {over ? (
          <Button variant="contained" onClick={close}>
            {translate('round.accept.close')}
          </Button>
        ) : (
          <>
            <Button color="inherit" onClick={close} disabled={begun}>
              {translate('ra.action.cancel')}
            </Button>
            <Button variant="contained" loading={begun} onClick={() => void accept(ids)}>
              {translate('round.accept.confirm')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Accepts every ticked submission and says what became of each. */
export function AcceptSelected({ onAccepted }: { onAccepted: () => void }) {
  const translate = useTranslate();
  const { selectedIds, onSelect, onUnselectItems } = useListContext();
  const [ids, setIds] = useState<Identifier[] | null>(null);
  const finish = (done: Identifier[]) => {
    setIds(null);
    if (done.length === 0) return;
    onSelect(selectedIds.filter((id) => !done.includes(id)));
    onAccepted();
  };
  if (selectedIds.length === 0 && ids === null) return null;
  const count = selectedIds.length;
  return (
    <Box
      role="region"
      aria-label={translate('round.accept.selected', { count })}
      sx={{
        position: 'sticky',
        bottom: 16,
        zIndex: 5,
        mt: 2,
        px: 2,
        py: 1.25,
        borderRadius: 3,
        bgcolor: 'text.primary',
        color: 'common.white',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      <Typography sx={{ flex: 1, fontWeight: 600 }}>
        {translate('round.accept.selected', { count })}
      </Typography>
      <Button color="inherit" onClick={() => onUnselectItems()}>
        {translate('round.accept.clear')}
      </Button>
      <Button variant="contained" onClick={() => setIds([...selectedIds])}>
        {translate('round.accept.button', { count })}
      </Button>
      {ids && <AcceptDialog ids={ids} onClose={finish} />}
    </Box>
  );
}
