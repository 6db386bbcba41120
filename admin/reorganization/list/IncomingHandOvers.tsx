import { Button, Card, CardContent, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import {
  ANSWER_HAND_OVER,
  GIVE_BACK_HAND_OVER,
  HAND_OVERS,
  RECEIVE_HAND_OVER,
} from '../reorganization.graphql.js';
import type { HandOver } from '../reorganization.shape.js';

/** Gives back what was received, for a reason. */
function GiveBack({ id, refresh }: { id: string; refresh: () => void }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('reorganization.giveBack')}
      </Button>
      <ReasonDialog
        open={asking}
        title={translate('reorganization.giveBack')}
        explanation={translate('reorganization.giveBackText')}
        confirmLabel={translate('reorganization.giveBack')}
        destructive
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          await graphql(GIVE_BACK_HAND_OVER, { id, reason });
          refresh();
        }}
      />
    </>
  );
}

interface IncomingProps {
  handOver: HandOver;
  refresh: () => void;
}

/** What another committee hands over, and what this one may do about it. */
function Incoming({ handOver, refresh }: IncomingProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const { id, state, fromName, organizations, members, decisionNo, effectiveOn } = handOver;
  const take = async (document: string, more: object = {}) => {
    await run(() => graphql(document, { id, ...more }));
    refresh();
  };
  return (
    <ListItem divider sx={{ flexWrap: 'wrap', gap: 1 }}>
      <ListItemText
        sx={{ flex: '1 1 14rem' }}
        primary={translate('reorganization.incoming', {
          name: fromName,
          organizations: formatNumber(organizations),
          members: formatNumber(members),
        })}
        secondary={translate('reorganization.decided', {
          number: decisionNo,
          day: formatDay(effectiveOn),
          state: translate(`reorganization.handOver.${state}`),
        })}
      />
      {state === 'OFFERED' && (
        <>
          <Button loading={running} onClick={() => void take(ANSWER_HAND_OVER, { accept: true })}>
            {translate('reorganization.accept')}
          </Button>
          <Button
            color="error"
            loading={running}
            onClick={() => void take(ANSWER_HAND_OVER, { accept: false })}
          >
            {translate('reorganization.refuse')}
          </Button>
        </>
      )}
      {state === 'RECEIVED' && <GiveBack id={id} refresh={refresh} />}
      {state === 'GIVEN' && (
        <Button variant="contained" loading={running} onClick={() => void take(RECEIVE_HAND_OVER)}>
          {translate('reorganization.receive')}
        </Button>
      )}
    </ListItem>
  );
}

/** What other committees hand over to this one. */
export function IncomingHandOvers() {
  const translate = useTranslate();
  const { current, refresh } = useReading<{ handOvers: { items: HandOver[] } }>(HAND_OVERS);
  const incoming = current?.handOvers.items.filter((each) => each.incoming) ?? [];
  if (incoming.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="incoming-heading" sx={{ mb: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id="incoming-heading">
          {translate('reorganization.incomingTitle')}
        </Typography>
        <List disablePadding>
          {incoming.map((each) => (
            <Incoming key={each.id} handOver={each} refresh={() => void refresh()} />
          ))}
        </List>
      </CardContent>
    </Card>
  );
}
