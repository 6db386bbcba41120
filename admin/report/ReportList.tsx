import { Button } from '@mui/material';
import { LinkBase, ListBase, type RaRecord, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { reportPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';

interface Row extends RaRecord {
  state: string;
  draftNumber: number;
  createdAt: string;
  round: { label: string };
  document: { number: number; symbol: string; documentOn: string } | null;
}

const STATES = [
  'GENERATING',
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'NUMBERED',
  'SIGNED',
  'DISPATCHED',
  'ARCHIVED',
];
const pathOf = ({ id }: Row) => reportPath(String(id));

/** Consolidated reports, newest first. */
export function ReportList() {
  const translate = useTranslate();
  const word = (key: string) => translate(`report.list.${key}`);
  return (
    <ListBase resource="reports" sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <PageTitle
        title={word('title')}
        actions={
          usePermission('document-template:manage') && (
            <Button component={LinkBase} to="/documentTemplates" variant="outlined">
              {translate('documentTemplate.title')}
            </Button>
          )
        }
      >
        {word('lead')}
      </PageTitle>
      <FilterBar label={word('title')}>
        <ChoiceFilter
          several
          source="states"
          label={word('state')}
          all={word('anyState')}
          choices={STATES.map((state) => ({
            value: state,
            text: translate(`state.report.${state}`),
          }))}
        />
      </FilterBar>
      <Ledger<Row>
        label={word('title')}
        columns={useColumns()}
        pathOf={pathOf}
        empty={
          <EmptyState
            title={word('empty')}
            action={
              <Button component={LinkBase} to="/reportRounds" variant="contained">
                {word('toRounds')}
              </Button>
            }
          >
            {word('emptyHint')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}

function useColumns(): Column<Row>[] {
  const translate = useTranslate();
  const label = (key: string) => translate(`report.list.${key}`);
  const numberOf = ({ document, draftNumber }: Row) =>
    document
      ? `${document.number}-${document.symbol}`
      : draftNumber > 0 && translate('report.list.draft', { number: draftNumber });
  return [
    {
      key: 'round',
      label: label('round'),
      card: 'heading',
      render: (row) => (
        <TextLink heading to={pathOf(row)}>
          {row.round.label}
        </TextLink>
      ),
    },
    {
      key: 'state',
      label: label('state'),
      sort: 'state',
      card: 'chip',
      render: ({ state }) => <StateChip kind="report" state={state} />,
    },
    { key: 'number', label: label('number'), render: (row) => numberOf(row) || '' },
    {
      key: 'date',
      label: label('date'),
      render: ({ document }) => formatDay(document?.documentOn),
    },
    {
      key: 'created',
      label: label('created'),
      sort: 'createdAt',
      whole: true,
      render: ({ createdAt }) => formatInstant(createdAt),
    },
  ];
}
