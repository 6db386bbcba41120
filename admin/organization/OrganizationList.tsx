import { Typography } from '@mui/material';
import { ListBase, useTranslate } from 'react-admin';
import { EmptyState } from '../core/frame/EmptyState.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';

interface Organization {
  id: string;
  code: string;
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
      render: ({ name }) => <Typography sx={{ fontWeight: 600 }}>{name}</Typography>,
    },
    {
      key: 'code',
      label: translate('organization.code'),
      card: 'hidden',
      render: ({ code }) => code,
    },
    {
      key: 'kind',
      label: translate('organization.kind'),
      render: ({ kind }) => translate(`organizationKind.${kind}`),
    },
    {
      key: 'hostType',
      label: translate('organization.hostType'),
      sort: 'hostType',
      render: ({ hostType }) => translate(`hostType.${hostType}`),
    },
    { key: 'place', label: translate('organization.place'), render: ({ place }) => place },
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
