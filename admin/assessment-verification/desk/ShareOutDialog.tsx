import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { NAME, PROPOSED, SHARING, VERIFIERS } from '../verification.graphql.js';

interface Sharing {
  assessmentRounds: { items: { id: string; label: string }[] };
}

interface Person {
  id: string;
  fullName: string;
  named: number;
}

type Named = { assessmentId: string; verifierId: string | null }[];

function useSharing(onDone: () => void) {
  const refresh = useRefresh();
  const { run, running, sentence } = useMutationNotice();
  const { current } = useReading<Sharing>(SHARING);
  const [roundId, setRoundId] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [proposal, setProposal] = useState<Named | null>(null);
  const rounds = current?.assessmentRounds.items ?? [];
  const round = roundId || (rounds[0]?.id ?? '');
  const { current: found } = useReading<{ assessmentVerifiers: Person[] }>(
    VERIFIERS,
    { roundId: round },
    { enabled: round !== '' },
  );
  const propose = () =>
    run(async () => {
      const input = { roundId: round, membershipIds: chosen };
      const reply = await graphql<{ proposedVerifiers: Named }>(PROPOSED, { input });
      setProposal(reply.proposedVerifiers);
    });
  const name = () =>
    run(async () => {
      await graphql(NAME, { input: { roundId: round, named: proposal ?? [] } });
      refresh();
      onDone();
    }, 'verifying.share.done');
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setProposal(null);
    };
  return {
    ...{ rounds, round, chosen, proposal, running, sentence, propose, name },
    people: found?.assessmentVerifiers ?? [],
    setRound: change(setRoundId),
    setChosen: change(setChosen),
  };
}

type State = ReturnType<typeof useSharing>;

function Proposal({ proposal, people }: { proposal: Named; people: Person[] }) {
  const translate = useTranslate();
  const nobody = proposal.filter(({ verifierId }) => verifierId === null).length;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography sx={{ fontWeight: 650 }}>
        {translate('verifying.share.proposed', { count: proposal.length })}
      </Typography>
      <ul>
        {people
          .map(({ id, fullName }) => ({
            ...{ id, fullName },
            count: proposal.filter(({ verifierId }) => verifierId === id).length,
          }))
          .filter(({ count }) => count > 0)
          .map(({ id, fullName, count }) => (
            <li key={id}>{translate('verifying.share.each', { name: fullName, count })}</li>
          ))}
      </ul>
      {nobody > 0 && (
        <Alert severity="warning">{translate('verifying.share.nobody', { count: nobody })}</Alert>
      )}
    </Box>
  );
}

function Choices({ rounds, round, setRound, people, chosen, setChosen }: State) {
  const translate = useTranslate();
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <TextField
        select
        fullWidth
        margin="dense"
        label={translate('verifying.column.round')}
        value={round}
        onChange={({ target }) => setRound(target.value)}
      >
        {rounds.map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Typography sx={{ mt: 2, fontWeight: 650 }}>{translate('verifying.share.among')}</Typography>
      {people.length === 0 && (
        <Alert severity="info">{translate('verifying.share.noPeople')}</Alert>
      )}
      {people.map(({ id, fullName, named }) => (
        <FormControlLabel
          key={id}
          sx={{ display: 'flex' }}
          label={translate('verifying.share.has', { name: fullName, count: named })}
          control={<Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} />}
        />
      ))}
    </>
  );
}

function Open({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const state = useSharing(onClose);
  const { proposal, running, sentence, chosen, round } = state;
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby="share-title">
      <DialogTitle id="share-title">{translate('verifying.share.title')}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary">{translate('verifying.share.hint')}</Typography>
        <Choices {...state} />
        {proposal && <Proposal proposal={proposal} people={state.people} />}
        {sentence && <Alert severity="error">{sentence}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button
          variant={proposal ? 'outlined' : 'contained'}
          disabled={chosen.length === 0 || !round}
          loading={running}
          onClick={() => void state.propose()}
        >
          {translate('verifying.share.propose')}
        </Button>
        {proposal && proposal.length > 0 && (
          <Button variant="contained" loading={running} onClick={() => void state.name()}>
            {translate('verifying.share.name')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Names verifiers by sharing a round out evenly; the proposal is shown before it is taken over. */
export function ShareOutDialog() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('verifying.share.open')}
      </Button>
      {isOpen && <Open onClose={() => setOpen(false)} />}
    </>
  );
}
