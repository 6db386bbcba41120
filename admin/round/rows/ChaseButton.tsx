import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { CHASE_ROUND } from '../round.graphql.js';
import type { Round } from '../round.shape.js';

interface ChaseReport {
  chaseRound: { chased: number; alreadyToday: number; withoutContact: number };
}

/** Mails every organization that still owes the report, by one click, once a day. */
export function ChaseButton({ round, onChanged }: { round: Round; onChanged: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const mayChase = usePermission('submission:chase');
  const { run, running } = useMutationNotice();
  const [done, setDone] = useState(false);
  const { tally, state, lockedAt } = round;
  const owed = tally.due + tally.draft + tally.returned;
  const isShut =
    ['SCHEDULED', 'CLOSED'].includes(state) ||
    (lockedAt !== null && Date.parse(lockedAt) <= Date.now());
  if (!mayChase || isShut || owed === 0) return null;
  const chase = async () => {
    const reply = await graphql<ChaseReport>(CHASE_ROUND, { roundId: round.id });
    setDone(true);
    notify(translate('cockpit.bulk.chase.report', { ...reply.chaseRound }), { type: 'success' });
    onChanged();
  };
  return (
    <Button variant="outlined" loading={running} disabled={done} onClick={() => void run(chase)}>
      {translate('cockpit.bulk.chase.all', { count: owed })}
    </Button>
  );
}
