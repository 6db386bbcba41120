import { Box } from '@mui/material';
import { ListBase, useTranslate } from 'react-admin';
import { EmptyState } from '../core/frame/EmptyState.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';

interface Organization {
  id: string;
  name: string;
  kind: string;
  hostType: string;
  place: string;
}

const HOSTS = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];

function useColumns(): Column<Organization>[] {
  const translate = useTranslate();
  return [
    {
      key: 'name',
      label: translate('organization.name'),
      sort: 'name',
      card: 'heading',
      width: '45%',
      render: ({ name }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {name}
        </Box>
      ),
    },
    {
      key: 'kind',
      label: translate('organization.kind'),
      whole: true,
      render: ({ kind }) => translate(`organizationKind.${kind}`),
    },
    {
      key: 'hostType',
      label: translate('organization.hostType'),
      sort: 'hostType',
      whole: true,
      render: ({ hostType }) => translate(`hostType.${hostType}`),
    },
    {
      key: 'place',
      label: translate('organization.place'),
      whole: true,
      render: ({ place }) => place,
    },
  ];
}

/** The register of organizations under the committee. */
export function OrganizationList() {
  const translate = useTranslate();
  const title = translate('organization.title');
  return (
    <ListBase sort={{ field: 'position', order: 'ASC' }} perPage={25}>
      <PageTitle title={title} />
      <FilterBar label={translate('organization.filter')}>
        <SearchFilter source="search" label={translate('organization.search')} />
        <ChoiceFilter
          source="hostType"
          label={translate('organization.hostType')}
          all={translate('organization.allHosts')}
          choices={HOSTS.map((value) => ({ value, text: translate(`hostType.${value}`) }))}
        />
      </FilterBar>
      <Ledger<Organization>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('organization.empty')}>
            {translate('organization.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
