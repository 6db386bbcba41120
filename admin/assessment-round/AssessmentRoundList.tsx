import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { LinkBase, ListBase, useTranslate } from 'react-admin';
import { usePermission, useActing } from '../core/acting.js';
import { formatDay, formatInstant, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { assessmentRoundPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import type { AssessmentRound } from './assessment-round.shape.js';

const pathOf = ({ id }: AssessmentRound) => assessmentRoundPath(id);

function useColumns(): Column<AssessmentRound>[] {
  const translate = useTranslate();
  const isOwn = useActing().organizationId !== null;
  const label = (key: string) => translate(`assessmentRound.list.${key}`);
  const columns: Column<AssessmentRound>[] = [
    {
      key: 'label',
      label: label('label'),
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
      label: label('state'),
      sort: 'state',
      card: 'chip',
      render: ({ state }) => <StateChip kind="assessmentRound" state={state} />,
    },
    {
      key: 'criteria',
      label: label('criteria'),
      render: ({ criteriaName: name, criteriaNumber: number }) =>
        translate('assessmentRound.set', { name, number }),
    },
    {
      key: 'period',
      label: label('period'),
      whole: true,
      render: ({ startOn, endOn }) => `${formatDay(startOn)} – ${formatDay(endOn)}`,
    },
    {
      key: 'dueAt',
      label: label('dueAt'),
      sort: 'dueAt',
      whole: true,
      render: ({ dueAt }) => formatInstant(dueAt),
    },
    {
      key: 'progress',
      label: label('progress'),
      align: 'right',
      whole: true,
      render: ({ handedIn, asked }) => `${formatNumber(handedIn)} / ${formatNumber(asked)}`,
    },
  ];
  // A count of one says nothing.
  return isOwn ? columns.filter(({ key }) => key !== 'progress') : columns;
}

/** Rounds of self-assessment, the newest first. */
export function AssessmentRoundList() {
  const translate = useTranslate();
  const mayManage = usePermission('assessment:manage');
  const title = translate('assessmentRound.list.title');
  return (
    <ListBase resource="assessmentRounds" sort={{ field: 'dueAt', order: 'DESC' }} perPage={25}>
      <PageTitle
        title={title}
        actions={
          mayManage && (
            <Button
              component={LinkBase}
              to="/assessmentRounds/create"
              variant="contained"
              startIcon={<AddIcon />}
            >
              {translate('assessmentRound.plan.title')}
            </Button>
          )
        }
      >
        {translate('assessmentRound.list.lead')}
      </PageTitle>
      <Ledger<AssessmentRound>
        label={title}
        columns={useColumns()}
        pathOf={pathOf}
        empty={
          <EmptyState title={translate('assessmentRound.list.empty')}>
            {translate(`assessmentRound.list.${mayManage ? 'emptyPlan' : 'emptyWait'}`)}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
