import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { differs } from '../../../schema/recognition/recognition.rule.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { recognitionPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { Column } from '../../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter, TickFilter } from '../../core/ledger/filters.js';
import { Ledger } from '../../core/ledger/Ledger.js';
import { StateChip } from '../../core/StateChip.js';
import { Reasons, written } from '../Explanation.js';
import type { Recognition } from '../recognition.shape.js';
import { ProposalDialog } from './ProposalDialog.js';

/** The proposal, and beside it the rule's where that is another. */
function Proposal({ row }: { row: Recognition }) {
  const translate = useTranslate();
  const rule = translate(`state.recognitionOutcome.${row.ruled.outcome}`);
  return (
    <>
      <StateChip kind="recognitionOutcome" state={row.outcome} />
      <Box sx={{ mt: 0.5 }}>{translate(`recognition.types.${row.type}`)}</Box>
      {differs(row.ruled, row) && (
        <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
          <div>{translate('council.ruleSays', { outcome: rule })}</div>
          <div>{row.reason}</div>
        </Box>
      )}
    </>
  );
}

function ChangeStep({ row, onDone }: { row: Recognition; onDone: () => void }) {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const [changing, setChanging] = useState(false);
  const done = () => {
    void refetch();
    onDone();
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-label={translate('council.propose.label', { name: row.organization.name })}
        onClick={() => setChanging(true)}
      >
        {translate('council.propose.button')}
      </Button>
      {changing && <ProposalDialog line={row} onClose={() => setChanging(false)} onDone={done} />}
    </>
  );
}

function useColumns(mayPropose: boolean, onDone: () => void): Column<Recognition>[] {
  const translate = useTranslate();
  const change: Column<Recognition> = {
    key: 'change',
    label: translate('council.propose.button'),
    render: (row) => <ChangeStep row={row} onDone={onDone} />,
  };
  return [
    {
      key: 'organization',
      label: translate('recognition.organization'),
      sort: 'organization',
      card: 'heading',
      width: '24%',
      render: ({ id, organization }) => (
        <>
          <TextLink to={recognitionPath(id)}>{organization.name}</TextLink>
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {translate(`recognition.hosts.${organization.hostType}`)}
          </Box>
        </>
      ),
    },
    {
      key: 'total',
      label: translate('recognition.total'),
      sort: 'total',
      align: 'right',
      render: ({ total }) => written(total),
    },
    {
      key: 'band',
      label: translate('recognition.band'),
      render: ({ bandName }) => bandName ?? translate('recognition.noBand'),
    },
    {
      key: 'proposal',
      label: translate('council.proposal'),
      card: 'chip',
      width: '20%',
      render: (row) => <Proposal row={row} />,
    },
    {
      key: 'rule',
      label: translate('council.rule'),
      width: '28%',
      render: ({ ruled }) => <Reasons ruled={ruled} />,
    },
    ...(mayPropose ? [change] : []),
  ];
}

interface CouncilListProps {
  decisionId: string;
  mayPropose: boolean;
  onDone: () => void;
}

/** Everybody on the list, with what the rule says and what is proposed. */
export function CouncilList({ decisionId, mayPropose, onDone }: CouncilListProps) {
  const translate = useTranslate();
  const title = translate('council.list');
  return (
    <ListBase
      resource="recognitions"
      filter={{ decisionId }}
      sort={{ field: 'organization', order: 'ASC' }}
      perPage={25}
      storeKey={`council.${decisionId}`}
      disableSyncWithLocation
    >
      <FilterBar label={translate('council.filter')}>
        <SearchFilter source="search" label={translate('recognition.search')} />
        <ChoiceFilter
          source="outcomes"
          several
          label={translate('recognition.outcome')}
          all={translate('recognition.allOutcomes')}
          choices={['PASSED', 'NOT_PASSED'].map((value) => ({
            value,
            text: translate(`state.recognitionOutcome.${value}`),
          }))}
        />
        <TickFilter source="changed" label={translate('council.onlyChanged')} />
      </FilterBar>
      <Ledger<Recognition>
        label={title}
        columns={useColumns(mayPropose, onDone)}
        empty={<EmptyState title={translate('council.listEmpty')} />}
      />
    </ListBase>
  );
}
