import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { LinkBase, ListBase, useTranslate } from 'react-admin';
import { useActing, usePermission } from '../core/acting.js';
import { formatDay, formatInstant, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { planRoundPath, roundPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { handedIn, type Round } from './round.shape.js';

const pathOf = (round: Round) => roundPath(round.id);

function useColumns(): Column<Round>[] {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const columns: Column<Round>[] = [
    {
      key: 'label',
      label: translate('round.list.label'),
      sort: 'label',
      card: 'heading',
      render: (round) => (
        <TextLink heading to={pathOf(round)}>
          {round.label}
        </TextLink>
      ),
    },
    {
      key: 'state',
      label: translate('round.list.state'),
      card: 'chip',
      render: (round) => <StateChip kind="round" state={round.state} />,
    },
    {
      key: 'period',
      label: translate('round.list.period'),
      whole: true,
      render: (round) => `${formatDay(round.startOn)} – ${formatDay(round.endOn)}`,
    },
    {
      key: 'due',
      label: translate('round.list.due'),
      sort: 'organizationDueAt',
      whole: true,
      render: (round) => formatInstant(round.organizationDueAt),
    },
    {
      key: 'progress',
      label: translate('round.list.progress'),
      align: 'right',
      whole: true,
      render: ({ tally }) => (
        <>
          {formatNumber(handedIn(tally))} / {formatNumber(tally.expected)}
        </>
      ),
    },
  ];
  // An organization sees itself alone: a count of one says nothing.
  return organizationId ? columns.filter(({ key }) => key !== 'progress') : columns;
}

/** Leads to the calendar, and those who plan rounds to the wheel and to the plan of a single one. */
function PlanButtons() {
  const translate = useTranslate();
  const mayPlan = usePermission('round:create');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <Button component={LinkBase} to="/roundCalendar" variant="outlined">
        {translate('calendar.open')}
      </Button>
      {mayPlan && (
        <>
          <Button component={LinkBase} to="/reportSchedules" variant="outlined">
            {translate('schedule.open')}
          </Button>
          <Button
            component={LinkBase}
            to={planRoundPath}
            variant="contained"
            startIcon={<AddIcon />}
          >
            {translate('round.list.plan')}
          </Button>
        </>
      )}
    </Box>
  );
}

/** Every round, newest first. */
export function RoundList() {
  const translate = useTranslate();
  return (
    <ListBase sort={{ field: 'opensAt', order: 'DESC' }} perPage={25}>
      <PageTitle title={translate('round.list.title')} actions={<PlanButtons />} />
      <Ledger<Round>
        label={translate('round.list.title')}
        columns={useColumns()}
        pathOf={pathOf}
        empty={
          <EmptyState title={translate('round.list.empty')}>
            {translate('round.list.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
