import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { COUNCIL_OUTLOOK, HAND_TO_COUNCIL, VERIFYING_ROUNDS } from '../recognition.graphql.js';

interface Outlook {
  ready: { total: number };
  open: {
    total: number;
    items: { id: string; state: string; organization: { name: string } }[];
  };
}

/** What keeps the list back, or will not be on it. */
function OpenWork({ open }: Pick<Outlook, 'open'>) {
  const translate = useTranslate();
  if (open.total === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <div>{translate('council.open', { count: open.total })}</div>
      <Box
        component="ul"
        sx={{ m: 0, pl: 2.5, maxHeight: '14rem', overflowY: 'auto' }}
        tabIndex={0}
      >
        {open.items.map(({ id, state, organization }) => (
          <li key={id}>
            {organization.name}: {translate(`council.openState.${state}`)}
          </li>
        ))}
        {open.total > open.items.length && (
          <li>{translate('council.more', { count: open.total - open.items.length })}</li>
        )}
      </Box>
    </Box>
  );
}

interface WaitingProps {
  round: { id: string; label: string };
  onDone: () => void;
}

function WaitingRound({ round, onDone }: WaitingProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const { current } = useReading<Outlook>(COUNCIL_OUTLOOK, { roundId: round.id });
  const hand = async () => {
    await graphql(HAND_TO_COUNCIL, { roundId: round.id });
    notify('council.hand.done', { type: 'success' });
    onDone();
  };
  return (
    <Card component="li" sx={{ p: 2, mb: 1.5, listStyle: 'none' }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {round.label}
      </Typography>
      {current && (
        <>
          <div>{translate('council.ready', { count: current.ready.total })}</div>
          <OpenWork open={current.open} />
        </>
      )}
      <Button variant="contained" sx={{ mt: 1.5 }} onClick={() => setAsking(true)}>
        {translate('council.hand.button')}
      </Button>
      <FormDialog
        open={asking}
        title={translate('council.hand.title', { label: round.label })}
        explanation={translate('council.hand.text')}
        confirmLabel={translate('council.hand.button')}
        onClose={() => setAsking(false)}
        onConfirm={hand}
      >
        {current && <OpenWork open={current.open} />}
      </FormDialog>
    </Card>
  );
}

/** Rounds that are being verified: their list can be handed to the council. */
export function WaitingRounds({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const { current, refresh } = useReading<{
    assessmentRounds: { items: { id: string; label: string }[] };
  }>(VERIFYING_ROUNDS);
  const rounds = current?.assessmentRounds.items ?? [];
  const done = () => {
    void refresh();
    onDone();
  };
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography component="h2" variant="h6" gutterBottom>
        {translate('council.waiting')}
      </Typography>
      {current && rounds.length === 0 && (
        <Typography color="text.secondary">{translate('council.waitingNone')}</Typography>
      )}
      <Box component="ul" sx={{ p: 0, m: 0 }}>
        {rounds.map((round) => (
          <WaitingRound key={round.id} round={round} onDone={done} />
        ))}
      </Box>
    </Box>
  );
}
