import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { formatInstant } from '../core/format.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { INVITATION_STATES, type Invitation } from './invitation.shape.js';
import { RESEND_INVITATION, REVOKE_INVITATION } from './invitation.graphql.js';
import { InviteButton } from './InviteButton.js';

const EVERY = 5000;

function Actions({ invitation }: { invitation: Invitation }) {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const { run, running } = useMutationNotice();
  const [revoking, setRevoking] = useState(false);
  const { id, email, state } = invitation;
  if (state === 'ACCEPTED' || state === 'REVOKED') return null;
  const resend = async () => {
    await run(() => graphql(RESEND_INVITATION, { id }), translate('invitation.resent'));
    await refetch();
  };
  const revoke = async () => {
    await graphql(REVOKE_INVITATION, { id });
    await refetch();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        size="small"
        variant="outlined"
        loading={running}
        aria-label={translate('invitation.resendOf', { email })}
        onClick={() => void resend()}
      >
        {translate('invitation.resend')}
      </Button>
      <Button
        size="small"
        color="inherit"
        aria-label={translate('invitation.revokeOf', { email })}
        onClick={() => setRevoking(true)}
      >
        {translate('invitation.revoke')}
      </Button>
      <FormDialog
        open={revoking}
        title={translate('invitation.revokeOf', { email })}
        confirmLabel={translate('invitation.revoke')}
        onClose={() => setRevoking(false)}
        onConfirm={revoke}
      >
        {translate('invitation.revokeText', { email })}
      </FormDialog>
    </Box>
  );
}

function Sent({ invitation }: { invitation: Invitation }) {
  const translate = useTranslate();
  const { sentAt, lastError, state } = invitation;
  if (lastError) return <>{translate('invitation.failed', { error: lastError })}</>;
  if (sentAt) return <>{formatInstant(sentAt)}</>;
  return state === 'PENDING' ? <>{translate('invitation.notSent')}</> : null;
}

function useColumns(): Column<Invitation>[] {
  const translate = useTranslate();
  return [
    {
      key: 'email',
      label: translate('invitation.email'),
      sort: 'email',
      card: 'heading',
      width: '30%',
      render: ({ email, fullName }) => (
        <>
          <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{email}</Box>
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{fullName}</Box>
        </>
      ),
    },
    {
      key: 'role',
      label: translate('membership.role'),
      render: ({ role, title, organizationName }) => (
        <>
          {translate(`role.${role}`)}
          <Box sx={{ color: 'text.secondary' }}>
            {[title, organizationName].filter(Boolean).join(', ')}
          </Box>
        </>
      ),
    },
    {
      key: 'sent',
      label: translate('invitation.sent'),
      render: (invitation) => <Sent invitation={invitation} />,
    },
    {
      key: 'expires',
      label: translate('invitation.expires'),
      sort: 'expiresAt',
      render: ({ expiresAt }) => formatInstant(expiresAt),
    },
    {
      key: 'state',
      label: translate('invitation.state'),
      card: 'chip',
      render: ({ state }) => <StateChip kind="invitation" state={state} />,
    },
    {
      key: 'actions',
      label: translate('membership.actions'),
      render: (invitation) => <Actions invitation={invitation} />,
    },
  ];
}

/** Invitations and what became of them. */
export function InvitationList() {
  const translate = useTranslate();
  const title = translate('invitation.title');
  return (
    <ListBase
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      queryOptions={{ refetchInterval: EVERY }}
    >
      <PageTitle
        title={title}
        above={<TextLink to="/memberships">{translate('invitation.back')}</TextLink>}
        actions={<InviteButton />}
      />
      <FilterBar label={translate('invitation.filter')}>
        <SearchFilter source="search" label={translate('invitation.search')} />
        <ChoiceFilter
          source="state"
          label={translate('invitation.state')}
          all={translate('invitation.allStates')}
          choices={INVITATION_STATES.map((value) => ({
            value,
            text: translate(`state.invitation.${value}`),
          }))}
        />
      </FilterBar>
      <Ledger<Invitation>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('invitation.empty')}>
            {translate('invitation.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
