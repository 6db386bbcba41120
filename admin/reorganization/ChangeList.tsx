import AddIcon from '@mui/icons-material/Add';
import {
  Box,
  Button,
  Card,
  CardContent,
  List,
  ListItem,
  ListItemText,
  Typography,
} from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { ANSWER_HAND_OVER, CHANGES, RECEIVE_HAND_OVER } from './reorganization.graphql.js';
import type { Change, HandOver } from './reorganization.shape.js';

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
        primary={translate('reorganization.incoming', { name: fromName, organizations, members })}
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
      {state === 'GIVEN' && (
        <Button variant="contained" loading={running} onClick={() => void take(RECEIVE_HAND_OVER)}>
          {translate('reorganization.receive')}
        </Button>
      )}
    </ListItem>
  );
}

interface Reply {
  orgChanges: { items: Change[] };
  handOvers: { items: HandOver[] };
}

function Changes({ changes }: { changes: Change[] }) {
  const translate = useTranslate();
  if (changes.length === 0) {
    return (
      <EmptyState title={translate('reorganization.empty')}>
        {translate('reorganization.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Card>
      <List disablePadding>
        {changes.map(({ id, title, kind, state }) => (
          <ListItem key={id} divider>
            <ListItemText
              primary={<TextLink to={`/orgChanges/${id}`}>{title}</TextLink>}
              secondary={`${translate(`reorganization.kind.${kind}`)} · ${translate(`reorganization.state.${state}`)}`}
            />
          </ListItem>
        ))}
      </List>
    </Card>
  );
}

/** Changes of organizations, and what other committees hand over. */
export function ChangeList() {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const { current, loading, error, refresh } = useReading<Reply>(CHANGES);
  if (!mayManage) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const incoming = current.handOvers.items.filter((each) => each.incoming);
  return (
    <>
      <PageTitle
        title={translate('reorganization.title')}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
        actions={
          <Button
            component={LinkBase}
            to="/orgChanges/create"
            variant="contained"
            startIcon={<AddIcon />}
          >
            {translate('reorganization.propose')}
          </Button>
        }
      />
      {incoming.length > 0 && (
        <Card component="section" aria-labelledby="incoming-heading" sx={{ mb: 2 }}>
          <CardContent>
            <Typography component="h2" variant="h6" id="incoming-heading">
              {translate('reorganization.incomingTitle')}
            </Typography>
            <List>
              {incoming.map((each) => (
                <Incoming key={each.id} handOver={each} refresh={() => void refresh()} />
              ))}
            </List>
          </CardContent>
        </Card>
      )}
      <Box>
        <Changes changes={current.orgChanges.items} />
      </Box>
    </>
  );
}
