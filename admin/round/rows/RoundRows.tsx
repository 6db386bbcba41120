import { Box, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useActingOrNone } from '../../core/acting.js';
import { formatDay, formatInstant } from '../../core/format.js';
import { contactParts } from '../../core/frame/contact.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { submissionPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { Column } from '../../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter, TickFilter } from '../../core/ledger/filters.js';
import { Ledger } from '../../core/ledger/Ledger.js';
import type { Round, SubmissionRow } from '../round.shape.js';
import { bulkActs } from './bulk-act.js';
import { BulkSelected } from './BulkSelected.js';
import { ChaseButton } from './ChaseButton.js';
import { QuickFigures } from './QuickFigures.js';
import { SubmissionChips } from './SubmissionChips.js';

const STATES = ['DUE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXEMPT'];
const HOSTS = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];

const pathOf = (row: SubmissionRow) => submissionPath(row.id);

function Contact({ contact }: { contact: string }) {
  const { name, title } = contactParts(contact);
  return (
    <>
      {name}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        {title}
      </Box>
    </>
  );
}

function HandedIn({ row }: { row: SubmissionRow }) {
  const translate = useTranslate();
  if (!row.handedInAt) return null;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {formatInstant(row.handedInAt)}
      {row.edition > 1 && ` (${translate('round.rows.edition', { edition: row.edition })})`}
    </Box>
  );
}

/** The last mail; one that the office asked for today may still be on its way. */
function Reminded({ row }: { row: SubmissionRow }) {
  const translate = useTranslate();
  const { remindedAt, chasedAt } = row;
  const chasedToday = chasedAt && formatDay(chasedAt) === formatDay(new Date().toISOString());
  if (!remindedAt && !chasedToday) return null;
  return (
    <>
      {remindedAt && (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {formatInstant(remindedAt)}
        </Box>
      )}
      {chasedToday && (
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('round.rows.chasedToday')}
        </Box>
      )}
    </>
  );
}

function useColumns(): Column<SubmissionRow>[] {
  const translate = useTranslate();
  return [
    {
      key: 'organization',
      label: translate('round.rows.organization'),
      sort: 'organization',
      card: 'heading',
      width: '36%',
      render: (row) => (
        <TextLink heading to={pathOf(row)}>
          {row.organization.name}
        </TextLink>
      ),
    },
    {
      key: 'state',
      label: translate('round.rows.state'),
      sort: 'state',
      card: 'chip',
      render: (row) => <SubmissionChips row={row} />,
    },
    {
      key: 'hostType',
      label: translate('round.rows.hostType'),
      whole: true,
      render: (row) => translate(`hostType.${row.organization.hostType}`),
    },
    {
      key: 'contact',
      label: translate('round.rows.contact'),
      render: (row) => row.contact && <Contact contact={row.contact} />,
    },
    {
      key: 'handedInAt',
      label: translate('round.rows.handedInAt'),
      sort: 'handedInAt',
      render: (row) => (row.handedInAt ? <HandedIn row={row} /> : null),
    },
    {
      key: 'remindedAt',
      label: translate('round.rows.remindedAt'),
      render: (row) => <Reminded row={row} />,
    },
  ];
}

function Filters() {
  const translate = useTranslate();
  const choices = (codes: string[], words: string) =>
    codes.map((value) => ({ value, text: translate(`${words}.${value}`) }));
  return (
    <FilterBar label={translate('round.rows.filter')}>
      <SearchFilter source="search" label={translate('round.rows.search')} />
      <ChoiceFilter
        source="states"
        several
        label={translate('round.rows.state')}
        all={translate('round.rows.allStates')}
        choices={choices(STATES, 'state.submission')}
      />
      <ChoiceFilter
        source="hostType"
        label={translate('round.rows.hostType')}
        all={translate('round.rows.allHosts')}
        choices={choices(HOSTS, 'hostType')}
      />
      <Box sx={{ display: 'flex' }}>
        <TickFilter source="late" label={translate('round.rows.late')} />
        <TickFilter source="overdue" label={translate('round.rows.overdue')} />
      </Box>
    </FilterBar>
  );
}

interface RoundRowsProps {
  round: Round;
  onChanged: () => void;
}

/** Every organization of the round, in the list context of the page. */
export function RoundRows({ round, onChanged }: RoundRowsProps) {
  const translate = useTranslate();
  const permissions = useActingOrNone()?.permissions ?? [];
  const { refetch } = useListContext<SubmissionRow>();
  const changed = () => {
    void refetch();
    onChanged();
  };
  const columns = useColumns();
  const acts = bulkActs.filter(({ permission }) => permissions.includes(permission));
  const selectable = (row: SubmissionRow) => acts.some(({ fits }) => fits(row, round));
  return (
    <Box component="section" aria-labelledby="rows-heading" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
        <Typography id="rows-heading" component="h2" variant="h5" sx={{ flex: '1 1 auto' }}>
          {translate('round.rows.heading')}
        </Typography>
        <QuickFigures round={round} />
        <ChaseButton round={round} onChanged={changed} />
      </Box>
      <Filters />
      <Ledger<SubmissionRow>
        label={translate('round.rows.heading')}
        columns={columns}
        pathOf={pathOf}
        nameOf={(row) => row.organization.name}
        {...(acts.length > 0 ? { selectable } : {})}
        empty={
          <EmptyState title={translate('round.rows.empty')}>
            {translate('round.rows.emptyText')}
          </EmptyState>
        }
      />
      {acts.length > 0 && <BulkSelected acts={acts} round={round} onChanged={changed} />}
    </Box>
  );
}
