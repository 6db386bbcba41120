import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDistance, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { submissionPath } from '../core/frame/paths.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import type { Round, SubmissionRow } from '../round/round.shape.js';
import { ORGANIZATION_HOME } from './home.graphql.js';

const EVERY = 15_000;

type Own = Pick<SubmissionRow, 'id' | 'state' | 'late' | 'overdue' | 'handedInAt'> & {
  returnReason: string | null;
  exemptReason: string | null;
  round: Round;
};

/** States in which the organization has something to write. */
const WRITABLE = { DUE: 'start', DRAFT: 'continue', RETURNED: 'correct' } as const;

function isWritable(state: Own['state']): state is keyof typeof WRITABLE {
  return Object.hasOwn(WRITABLE, state);
}

function Situation({ own }: { own: Own }) {
  const translate = useTranslate();
  const { state, returnReason, exemptReason } = own;
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 1.5,
        mt: 2,
        '&:empty': { display: 'none' },
      }}
    >
      {state === 'RETURNED' && returnReason && (
        <Alert severity="warning">{translate('home.own.returned', { reason: returnReason })}</Alert>
      )}
      {own.overdue && <Alert severity="error">{translate('home.own.lateAllowed')}</Alert>}
      {state === 'EXEMPT' && (
        <Typography>{translate('home.own.exempt', { reason: exemptReason ?? '' })}</Typography>
      )}
      {own.handedInAt && !isWritable(state) && (
        <Typography color="text.secondary">
          {translate('home.own.handedIn', { instant: formatInstant(own.handedInAt) })}
        </Typography>
      )}
      {state === 'SUBMITTED' && <Typography>{translate('home.own.waiting')}</Typography>}
      {state === 'ACCEPTED' && <Typography>{translate('home.own.accepted')}</Typography>}
    </Box>
  );
}

function OwnSubmission({ own }: { own: Own }) {
  const translate = useTranslate();
  const mayDraft = usePermission('submission:draft');
  const { state, round } = own;
  const writes = mayDraft && isWritable(state);
  return (
    <Card component="article" sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Typography component="h3" variant="h6">
            {round.label}
          </Typography>
          <StateChip kind="submission" state={state} />
          {own.late && <StateChip kind="mark" state="late" />}
          {own.overdue && <StateChip kind="mark" state="overdue" />}
        </Box>
        <Typography sx={{ mt: 1 }}>
          {translate('home.own.due', { instant: formatInstant(round.organizationDueAt) })}
          {isWritable(state) && (
            <Box
              component="span"
              sx={{ fontWeight: 700, color: own.overdue ? 'error.main' : 'primary.main' }}
            >
              {' '}
              ({formatDistance(round.organizationDueAt)})
            </Box>
          )}
        </Typography>
        <Situation own={own} />
        {state !== 'EXEMPT' && (
          <Button
            component={LinkBase}
            to={submissionPath(own.id)}
            variant={writes ? 'contained' : 'outlined'}
            size="large"
            sx={{ mt: 2.5, width: { xs: '100%', sm: 'auto' } }}
          >
            {translate(`home.own.${writes ? WRITABLE[state] : 'view'}`)}
          </Button>
        )}
      </CardContent>
    </Card>
  );
}

/** What an organization sees first: its report in each round under way, and the time left. */
export function OrganizationHome() {
  const translate = useTranslate();
  const { current, loading, error, refresh } = useReading<{ submissions: { items: Own[] } }>(
    ORGANIZATION_HOME,
    {},
    { every: EVERY },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const open = current.submissions.items
    .filter(({ round }) => round.state !== 'SCHEDULED' && round.state !== 'CLOSED')
    .toSorted((a, b) => a.round.organizationDueAt.localeCompare(b.round.organizationDueAt));
  return (
    <Box component="section" aria-labelledby="rounds-heading">
      <Typography id="rounds-heading" component="h2" variant="h5" sx={{ mb: 2 }}>
        {translate('home.openRounds')}
      </Typography>
      {open.length === 0 && (
        <Card>
          <EmptyState
            title={translate('home.noRounds')}
            action={
              <Button component={LinkBase} to="/submissions" variant="outlined">
                {translate('home.allSubmissions')}
              </Button>
            }
          >
            {translate('home.noRoundsOrganization')}
          </EmptyState>
        </Card>
      )}
      {open.map((own) => (
        <OwnSubmission key={own.id} own={own} />
      ))}
    </Box>
  );
}
