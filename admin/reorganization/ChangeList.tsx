import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { LinkBase, ListBase, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { changePath, rollUpPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { IncomingHandOvers } from './list/IncomingHandOvers.js';
import { type Change, CHANGE_KINDS, CHANGE_STATES } from './reorganization.shape.js';

const pathOf = ({ id }: Change) => changePath(id);

function useColumns(): Column<Change>[] {
  const translate = useTranslate();
  return [
    {
      key: 'title',
      label: translate('reorganization.abstract'),
      card: 'heading',
      width: '45%',
      render: (change) => (
        <TextLink heading to={pathOf(change)}>
          {change.title}
        </TextLink>
      ),
    },
    {
      key: 'kind',
      label: translate('reorganization.what'),
      render: ({ kind }) => translate(`reorganization.kind.${kind}`),
    },
    {
      key: 'decision',
      label: translate('reorganization.decisionNo'),
      whole: true,
      render: ({ decisionNo }) => decisionNo ?? '–',
    },
    {
      key: 'effectiveOn',
      label: translate('reorganization.effectiveOn'),
      sort: 'effectiveOn',
      whole: true,
      render: ({ effectiveOn }) => (effectiveOn ? formatDay(effectiveOn) : '–'),
    },
    {
      key: 'state',
      label: translate('reorganization.stateLabel'),
      card: 'chip',
      render: ({ state }) => <StateChip kind="change" state={state} />,
    },
  ];
}

function Actions() {
  const translate = useTranslate();
  return (
    <>
      <Button component={LinkBase} to={rollUpPath()} variant="outlined">
        {translate('rollUp.open')}
      </Button>
      {usePermission('organization:manage') && (
        <Button
          component={LinkBase}
          to="/orgChanges/create"
          variant="contained"
          startIcon={<AddIcon />}
        >
          {translate('reorganization.propose')}
        </Button>
      )}
    </>
  );
}

function Filters() {
  const translate = useTranslate();
  return (
    <FilterBar label={translate('reorganization.filter')}>
      <SearchFilter source="search" label={translate('reorganization.search')} />
      <ChoiceFilter
        several
        source="kinds"
        label={translate('reorganization.what')}
        all={translate('reorganization.allKinds')}
        choices={CHANGE_KINDS.map((value) => ({
          value,
          text: translate(`reorganization.kind.${value}`),
        }))}
      />
      <ChoiceFilter
        several
        source="states"
        label={translate('reorganization.stateLabel')}
        all={translate('reorganization.allStates')}
        choices={CHANGE_STATES.map((value) => ({
          value,
          text: translate(`state.change.${value}`),
        }))}
      />
    </FilterBar>
  );
}

/** Changes of organizations, and what other committees hand over. */
export function ChangeList() {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const columns = useColumns();
  if (!usePermission('reorganization:read')) return <DeniedPage />;
  const title = translate('reorganization.title');
  return (
    <ListBase sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <PageTitle
        title={title}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
        actions={<Actions />}
      />
      {mayManage && <IncomingHandOvers />}
      <Filters />
      <Box>
        <Ledger<Change>
          label={title}
          columns={columns}
          pathOf={pathOf}
          empty={
            <EmptyState title={translate('reorganization.empty')}>
              {translate('reorganization.emptyText')}
            </EmptyState>
          }
        />
      </Box>
    </ListBase>
  );
}
