import { ListBase, type RaRecord, useGetList, useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { selfAssessmentPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { pointsText } from './answer/explain.js';

interface Row extends RaRecord {
  state: string;
  late: boolean;
  overdue: boolean;
  answered: number;
  submittedAt: string | null;
  selfTotal: number | null;
  organization: { name: string };
  round: { id: string; label: string; dueAt: string; state: string };
}

const STATES = [
  ...['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'IN_VERIFICATION', 'RETURNED'],
  ...['VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED'],
];
const pathOf = ({ id }: Row) => selfAssessmentPath(String(id));

/** Self-assessments; for an organization its own, round by round. */
export function SelfAssessmentList() {
  const translate = useTranslate();
  const isOwn = useActing().organizationId !== null;
  const title = translate(`selfAssessment.list.${isOwn ? 'ownTitle' : 'title'}`);
  return (
    <ListBase
      resource="selfAssessments"
      sort={{ field: 'dueAt', order: 'DESC' }}
      perPage={25}
      storeKey={`selfAssessments.${isOwn}`}
    >
      <PageTitle title={title}>
        {translate(`selfAssessment.list.${isOwn ? 'ownLead' : 'lead'}`)}
      </PageTitle>
      {!isOwn && <AssessmentFilters withRound />}
      <Ledger<Row>
        label={title}
        columns={useAssessmentColumns(isOwn ? 'round' : 'both')}
        pathOf={pathOf}
        empty={
          <EmptyState title={translate('selfAssessment.list.empty')}>
            {translate(`selfAssessment.list.${isOwn ? 'ownEmptyHint' : 'emptyHint'}`)}
          </EmptyState>
        }
      />
    </ListBase>
  );
}

/** Narrows a list of self-assessments; that of one round needs no choice of it. */
export function AssessmentFilters({ withRound = false }: { withRound?: boolean }) {
  const translate = useTranslate();
  const word = (key: string) => translate(`selfAssessment.list.${key}`);
  const { data: rounds = [] } = useGetList<RaRecord & { label: string }>('assessmentRounds', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'dueAt', order: 'DESC' },
  });
  return (
    <FilterBar label={word('title')}>
      <SearchFilter source="search" label={word('search')} />
      {withRound && (
        <ChoiceFilter
          source="roundId"
          label={word('round')}
          all={word('anyRound')}
          choices={rounds.map(({ id, label }) => ({ value: String(id), text: label }))}
        />
      )}
      <ChoiceFilter
        several
        source="states"
        label={word('state')}
        all={word('anyState')}
        choices={STATES.map((state) => ({
          value: state,
          text: translate(`state.selfAssessment.${state}`),
        }))}
      />
    </FilterBar>
  );
}

/** Columns by what the list is of: an organization's rounds, a round's organizations, or both. */
export function useAssessmentColumns(of: 'round' | 'organization' | 'both'): Column<Row>[] {
  const translate = useTranslate();
  const column = (key: string, rest: Omit<Column<Row>, 'key' | 'label'>): Column<Row> => ({
    key,
    label: translate(`selfAssessment.list.${key}`),
    ...rest,
  });
  const heading = (text: (row: Row) => string) => (row: Row) => (
    <TextLink heading to={pathOf(row)}>
      {text(row)}
    </TextLink>
  );
  const isRound = of === 'round';
  const round = column('round', {
    ...(isRound ? { card: 'heading' as const } : {}),
    render: isRound ? heading((row) => row.round.label) : (row) => row.round.label,
  });
  const organization = column('organization', {
    sort: 'organization',
    card: 'heading',
    render: heading((row) => row.organization.name),
  });
  return [
    ...(of === 'round' ? [round] : of === 'organization' ? [organization] : [organization, round]),
    column('state', { sort: 'state', card: 'chip', render: (row) => <States row={row} /> }),
    column('answered', {
      align: 'right',
      // What is not handed in is the organization's own.
      render: ({ answered, submittedAt }) => (isRound || submittedAt ? String(answered) : '–'),
    }),
    column('due', { whole: true, render: (row) => formatInstant(row.round.dueAt) }),
    column('submittedAt', {
      sort: 'submittedAt',
      whole: true,
      render: (row) => formatInstant(row.submittedAt),
    }),
    column('selfTotal', {
      sort: 'selfTotal',
      align: 'right',
      render: ({ selfTotal }) => pointsText(selfTotal),
    }),
  ];
}

function States({ row }: { row: Row }) {
  return (
    <>
      <StateChip kind="selfAssessment" state={row.state} />{' '}
      {row.late && <StateChip kind="mark" state="late" />}
      {row.overdue && <StateChip kind="mark" state="overdue" />}
    </>
  );
}
