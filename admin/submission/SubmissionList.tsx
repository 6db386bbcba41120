import { ListBase, type RaRecord, useGetList, useTranslate } from 'react-admin';
import { HostType } from '../../schema/template/template.model.js';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { submissionPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter, TickFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';

interface Row extends RaRecord {
  state: string;
  edition: number;
  late: boolean;
  overdue: boolean;
  handedInAt: string | null;
  organization: { name: string; hostType: string };
  round: { id: string; label: string; organizationDueAt: string };
}

const STATES = ['DUE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXEMPT'];
const pathOf = ({ id }: Row) => submissionPath(String(id));

/** Reports of the organizations; for an organization its own, round by round. */
export function SubmissionList() {
  const translate = useTranslate();
  const isOwn = useActing().organizationId !== null;
  const sort = isOwn
    ? ({ field: 'updatedAt', order: 'DESC' } as const)
    : ({ field: 'handedInAt', order: 'DESC' } as const);
  const word = (key: 'title' | 'lead' | 'empty' | 'emptyHint') =>
    translate(
      `submission.list.${isOwn ? `own${key.charAt(0).toUpperCase()}${key.slice(1)}` : key}`,
    );
  return (
    <ListBase resource="submissions" sort={sort} perPage={25} storeKey={`submissions.${isOwn}`}>
      <PageTitle title={word('title')}>{word('lead')}</PageTitle>
      {!isOwn && <SubmissionFilters />}
      <Ledger<Row>
        label={word('title')}
        columns={useColumns(isOwn)}
        pathOf={pathOf}
        empty={<EmptyState title={word('empty')}>{word('emptyHint')}</EmptyState>}
      />
    </ListBase>
  );
}

function SubmissionFilters() {
  const translate = useTranslate();
  const word = (key: string) => translate(`submission.list.${key}`);
  const { data: rounds = [] } = useGetList<RaRecord & { label: string }>('reportRounds', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'opensAt', order: 'DESC' },
  });
  return (
    <FilterBar label={word('title')}>
      <SearchFilter source="search" label={word('search')} />
      <ChoiceFilter
        source="roundId"
        label={word('round')}
        all={word('anyRound')}
        choices={rounds.map(({ id, label }) => ({ value: String(id), text: label }))}
      />
      <ChoiceFilter
        several
        source="states"
        label={word('state')}
        all={word('anyState')}
        choices={STATES.map((state) => ({
          value: state,
          text: translate(`state.submission.${state}`),
        }))}
      />
      <ChoiceFilter
        source="hostType"
        label={word('hostType')}
        all={word('anyHostType')}
        choices={Object.values(HostType).map((type) => ({
          value: type,
          text: translate(`hostType.${type}`),
        }))}
      />
      <TickFilter source="late" label={word('lateOnly')} />
      <TickFilter source="overdue" label={word('overdueOnly')} />
    </FilterBar>
  );
}

function useColumns(isOwn: boolean): Column<Row>[] {
  const translate = useTranslate();
  const column = (key: string, rest: Omit<Column<Row>, 'key' | 'label'>): Column<Row> => ({
    key,
    label: translate(`submission.list.${key}`),
    ...rest,
  });
  const heading = (text: (row: Row) => string) => (row: Row) => (
    <TextLink heading to={pathOf(row)}>
      {text(row)}
    </TextLink>
  );
  const round = column('round', {
    card: isOwn ? 'heading' : undefined,
    render: isOwn ? heading((row) => row.round.label) : (row) => row.round.label,
  });
  const organization = column('organization', {
    sort: 'organization',
    card: 'heading',
    render: heading((row) => row.organization.name),
  });
  return [
    ...(isOwn ? [round] : [organization, round]),
    column('state', { sort: 'state', card: 'chip', render: (row) => <States row={row} /> }),
    column('due', { whole: true, render: (row) => formatInstant(row.round.organizationDueAt) }),
    column('handedIn', {
      sort: 'handedInAt',
      whole: true,
      render: (row) => formatInstant(row.handedInAt),
    }),
    column('edition', {
      align: 'right',
      render: ({ edition }) => (edition > 1 ? String(edition) : ''),
    }),
  ];
}

function States({ row }: { row: Row }) {
  return (
    <>
      <StateChip kind="submission" state={row.state} />{' '}
      {row.late && <StateChip kind="mark" state="late" />}
      {row.overdue && <StateChip kind="mark" state="overdue" />}
    </>
  );
}
