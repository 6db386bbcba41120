import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { LinkBase, ListBase, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { organizationPath, rollUpPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { REGISTER_CHOICES } from './organization.graphql.js';
import { HOSTS, KINDS, type Named, type OrganizationRow } from './organization.shape.js';

const pathOf = ({ id }: OrganizationRow) => organizationPath(id);

function useColumns(): Column<OrganizationRow>[] {
  const translate = useTranslate();
  return [
    {
      key: 'name',
      label: translate('organization.name'),
      sort: 'name',
      card: 'heading',
      width: '40%',
      render: (row) => (
        <>
          <TextLink heading to={pathOf(row)}>
            {row.name}
          </TextLink>
          <Box
            sx={{
              color: 'text.secondary',
              fontWeight: 400,
              typography: 'body2',
              overflowWrap: 'anywhere',
            }}
          >
            {row.code}
          </Box>
        </>
      ),
    },
    {
      key: 'kind',
      label: translate('organization.kind'),
      sort: 'kind',
      render: ({ kind, closedOn }) =>
        closedOn
          ? translate('organization.closedSince', { day: formatDay(closedOn) })
          : translate(`organizationKind.${kind}`),
    },
    {
      key: 'hostType',
      label: translate('organization.hostType'),
      sort: 'hostType',
      render: ({ hostType }) => translate(`hostType.${hostType}`),
    },
    {
      key: 'cluster',
      label: translate('organization.cluster'),
      sort: 'cluster',
      render: ({ cluster }) => cluster?.name ?? '–',
    },
    {
      key: 'members',
      label: translate('organization.members'),
      sort: 'members',
      align: 'right',
      whole: true,
      render: ({ headcount }) => (headcount ? formatNumber(headcount.membersTotal) : '–'),
    },
  ];
}

function Filters() {
  const translate = useTranslate();
  const { current } = useReading<{ emulationClusters: { items: Named[] } }>(REGISTER_CHOICES);
  const clusters = current?.emulationClusters.items ?? [];
  return (
    <FilterBar label={translate('organization.filter')}>
      <SearchFilter source="search" label={translate('organization.search')} />
      <ChoiceFilter
        source="kind"
        label={translate('organization.kind')}
        all={translate('organization.allKinds')}
        choices={KINDS.map((value) => ({ value, text: translate(`organizationKind.${value}`) }))}
      />
      <ChoiceFilter
        source="hostType"
        label={translate('organization.hostType')}
        all={translate('organization.allHosts')}
        choices={HOSTS.map((value) => ({ value, text: translate(`hostType.${value}`) }))}
      />
      {clusters.length > 0 && (
        <ChoiceFilter
          source="clusterId"
          label={translate('organization.cluster')}
          all={translate('organization.allClusters')}
          choices={clusters.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <ChoiceFilter
        source="open"
        label={translate('organization.existence')}
        all={translate('organization.openAndClosed')}
        choices={(['true', 'false'] as const).map((value) => ({
          value,
          text: translate(`organization.open.${value}`),
        }))}
      />
    </FilterBar>
  );
}

function RegisterActions() {
  const translate = useTranslate();
  const rankings = (
    <Button component={LinkBase} to="/qualityRankings" variant="outlined">
      {translate('ranking.open')}
    </Button>
  );
  const mayManage = usePermission('organization:manage');
  const changes = usePermission('reorganization:read') && (
    <Button component={LinkBase} to="/orgChanges" variant="outlined">
      {translate('reorganization.title')}
    </Button>
  );
  const sums = usePermission('reorganization:read') && (
    <Button component={LinkBase} to={rollUpPath()} variant="outlined">
      {translate('rollUp.open')}
    </Button>
  );
  if (!mayManage) {
    return (
      <>
        {changes}
        {sums}
        {rankings}
      </>
    );
  }
  return (
    <>
      {changes}
      {sums}
      {rankings}
      <Button component={LinkBase} to="/emulationClusters" variant="outlined">
        {translate('cluster.title')}
      </Button>
      <Button component={LinkBase} to="/organizationImports" variant="outlined">
        {translate('import.title')}
      </Button>
      <Button
        component={LinkBase}
        to="/organizations/create"
        variant="contained"
        startIcon={<AddIcon />}
      >
        {translate('organization.create')}
      </Button>
    </>
  );
}

/** The register of organizations under the committee. */
export function OrganizationList() {
  const translate = useTranslate();
  const title = translate('organization.title');
  return (
    <ListBase
      sort={{ field: 'position', order: 'ASC' }}
      perPage={25}
      filterDefaultValues={{ open: 'true' }}
    >
      <PageTitle title={title} actions={<RegisterActions />} />
      <Filters />
      <Ledger<OrganizationRow>
        label={title}
        columns={useColumns()}
        pathOf={pathOf}
        empty={
          <EmptyState title={translate('organization.empty')}>
            {translate('organization.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
