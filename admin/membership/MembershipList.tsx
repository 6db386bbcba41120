import { Box, Button } from '@mui/material';
import { LinkBase, ListBase, useTranslate } from 'react-admin';
import { Role } from '../../schema/core/permission.js';
import { ORGANIZATION_ROLES } from '../../schema/membership/membership.rule.js';
import { useActing, usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import type { Column } from '../core/ledger/column.js';
import { REGISTER_CHOICES } from '../organization/organization.graphql.js';
import { useReading } from '../core/reading/useReading.js';
import { OrganizationFilter } from './OrganizationFilter.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { InviteButton } from '../invitation/InviteButton.js';
import { MemberActions } from './MemberActions.js';
import { type Choice, type Member, MEMBERSHIP_STATES } from './membership.shape.js';

function useDates() {
  const translate = useTranslate();
  return ({ startsOn, endsOn }: Member) => {
    const from = formatDay(startsOn);
    return endsOn
      ? translate('membership.fromTo', { from, to: formatDay(endsOn) })
      : translate('membership.since', { from });
  };
}

function useColumns(): Column<Member>[] {
  const translate = useTranslate();
  const dates = useDates();
  const { organizationId } = useActing();
  const place: Column<Member> = {
    key: 'place',
    label: translate('membership.place'),
    render: ({ organization, scope, assignments }) => (
      <>
        {organization?.name ?? translate('membership.committee')}
        <Box sx={{ color: 'text.secondary' }}>
          {scope === 'CLUSTERS' &&
            assignments.flatMap(({ cluster }) => cluster?.name ?? []).join(', ')}
          {scope === 'ASSIGNED' &&
            translate('membership.assign.count', { smart_count: assignments.length })}
        </Box>
      </>
    ),
  };
  return [
    {
      key: 'person',
      label: translate('membership.person'),
      sort: 'fullName',
      card: 'heading',
      width: '28%',
      render: ({ fullName, email }) => (
        <>
          <Box sx={{ fontWeight: 600 }}>{fullName}</Box>
          <Box sx={{ color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
            {email}
          </Box>
        </>
      ),
    },
    {
      key: 'role',
      label: translate('membership.role'),
      sort: 'role',
      render: ({ role, title }) => (
        <>
          {translate(`role.${role}`)}
          <Box sx={{ color: 'text.secondary' }}>{title}</Box>
        </>
      ),
    },
    ...(organizationId === null ? [place] : []),
    { key: 'dates', label: translate('membership.dates'), sort: 'startsOn', render: dates },
    {
      key: 'state',
      label: translate('membership.state'),
      card: 'chip',
      render: ({ state }) => <StateChip kind="membership" state={state} />,
    },
    {
      key: 'actions',
      label: translate('membership.actions'),
      render: (member) => <MemberActions member={member} />,
    },
  ];
}

/** Whose people: of one organization, or of those of a cluster. */
function PlaceFilters() {
  const translate = useTranslate();
  const { current } = useReading<{ emulationClusters: { items: Choice[] } }>(REGISTER_CHOICES);
  const clusters = current?.emulationClusters.items ?? [];
  return (
    <>
      <OrganizationFilter />
      {clusters.length > 0 && (
        <ChoiceFilter
          source="inCluster"
          label={translate('organization.cluster')}
          all={translate('organization.allClusters')}
          choices={clusters.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  );
}

function Filters() {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const roles = organizationId ? ORGANIZATION_ROLES : Object.values(Role);
  return (
    <FilterBar label={translate('membership.filter')}>
      <SearchFilter source="search" label={translate('membership.search')} />
      <ChoiceFilter
        source="roles"
        several
        label={translate('membership.role')}
        all={translate('membership.allRoles')}
        choices={roles.map((value) => ({ value, text: translate(`role.${value}`) }))}
      />
      {organizationId === null && <PlaceFilters />}
      <ChoiceFilter
        source="state"
        label={translate('membership.state')}
        all={translate('membership.allStates')}
        choices={MEMBERSHIP_STATES.map((value) => ({
          value,
          text: translate(`state.membership.${value}`),
        }))}
      />
    </FilterBar>
  );
}

/** Who is what: of the committee and its organizations, or of the own organization. */
export function MembershipList() {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const mayReadSuccessions = usePermission('succession:read');
  const title = translate(organizationId ? 'membership.ownTitle' : 'membership.title');
  const actions = (
    <>
      <Button component={LinkBase} to="/invitations" variant="outlined">
        {translate('invitation.open')}
      </Button>
      {mayReadSuccessions && (
        <Button component={LinkBase} to="/successions" variant="outlined">
          {translate('succession.title')}
        </Button>
      )}
      <InviteButton />
    </>
  );
  return (
    <ListBase sort={{ field: 'fullName', order: 'ASC' }} perPage={25}>
      <PageTitle title={title} actions={actions} />
      <Filters />
      <Ledger<Member>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('membership.empty')}>
            {translate('membership.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
