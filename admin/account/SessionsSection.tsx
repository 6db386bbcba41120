import { Box, Button, Chip, List, ListItem, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { graphql } from '../core/graphql.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { END_OTHER_SESSIONS, END_SESSION, MY_SESSIONS } from './account.graphql.js';
import { browserName } from './browser-name.js';
import { Section } from './Section.js';

interface OwnSession {
  id: string;
  startedAt: string;
  usedAt: string;
  address: string | null;
  browser: string | null;
  current: boolean;
}

function SessionLine({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const translate = useTranslate();
  const name = browserName(session.browser) ?? translate('account.sessions.unknown');
  return (
    <ListItem divider disableGutters sx={{ gap: 2, flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography>
          {name}{' '}
          {session.current && <Chip size="small" label={translate('account.sessions.this')} />}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('account.sessions.used', {
            used: formatInstant(session.usedAt),
            started: formatInstant(session.startedAt),
            address: session.address ?? '–',
          })}
        </Typography>
      </Box>
      {!session.current && (
        <Button color="inherit" onClick={onEnd}>
          {translate('account.sessions.end')}
        </Button>
      )}
    </ListItem>
  );
}

/** Where one is signed in, and ending it there. */
export function SessionsSection() {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{ mySessions: OwnSession[] }>(MY_SESSIONS);
  const { run, running } = useMutationNotice();
  const end = async (document: string, variables: object) => {
    await run(() => graphql(document, variables), 'account.sessions.ended');
    await refresh();
  };
  const sessions = current?.mySessions ?? [];
  return (
    <Section title={translate('account.sessions.title')}>
      {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      <List disablePadding>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onEnd={() => void end(END_SESSION, { id: session.id })}
          />
        ))}
      </List>
      {sessions.length > 1 && (
        <Button
          sx={{ mt: 2 }}
          variant="outlined"
          loading={running}
          onClick={() => void end(END_OTHER_SESSIONS, {})}
        >
          {translate('account.sessions.endOthers')}
        </Button>
      )}
    </Section>
  );
}
