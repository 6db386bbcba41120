import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button } from '@mui/material';
import { ListBase, useTranslate } from 'react-admin';
import { addDays, zonedDate } from '../../schema/core/calendar.js';
import { useActing } from '../core/acting.js';
import { formatDay, ZONE } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { recognitionPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { written } from './Explanation.js';
import { chipOf, type Recognition } from './recognition.shape.js';

const OUTCOMES = ['PASSED', 'NOT_PASSED'];
const STATES = ['DECIDED', 'EXPIRED', 'REVOKED'];
const HOSTS = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];
const SOON = 90;

const today = () => zonedDate(new Date(), ZONE);

/** Days left of what holds, where they are few. */
function daysLeft({ state, validUntil }: Recognition): number | null {
  if (state !== 'DECIDED' || !validUntil) return null;
  const days = Math.round((Date.parse(validUntil) - Date.parse(today())) / 86_400_000);
  return days <= SOON ? days : null;
}

function Validity({ row }: { row: Recognition }) {
  const translate = useTranslate();
  const days = daysLeft(row);
  if (!row.validUntil) return null;
  const line = { from: formatDay(row.validFrom), until: formatDay(row.validUntil) };
  return (
    <>
      {translate('recognition.validLine', line)}
      {days !== null && (
        <Box sx={{ color: 'error.main', fontWeight: 600 }}>
          {translate('recognition.endsSoon', { days })}
        </Box>
      )}
    </>
  );
}

function useColumns(): Column<Recognition>[] {
  const translate = useTranslate();
  return [
    {
      key: 'organization',
      label: translate('recognition.organization'),
      sort: 'organization',
      card: 'heading',
      width: '17rem',
      render: ({ id, organization, round }) => (
        <>
          <TextLink to={recognitionPath(id)}>{organization.name}</TextLink>
          <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{round.label}</Box>
        </>
      ),
    },
    {
      key: 'state',
      label: translate('recognition.state'),
      card: 'chip',
      render: (row) => <StateChip kind="recognition" state={chipOf(row)} />,
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
      key: 'decision',
      label: translate('recognition.decision'),
      sort: 'decidedOn',
      render: ({ decisionNumber, decidedOn }) =>
        translate('recognition.decisionLine', {
          number: decisionNumber ?? '',
          day: formatDay(decidedOn),
        }),
    },
    {
      key: 'validity',
      label: translate('recognition.validity'),
      sort: 'validUntil',
      render: (row) => <Validity row={row} />,
    },
  ];
}

function Filters() {
  const translate = useTranslate();
  const choice = (values: string[], words: string) =>
    values.map((value) => ({ value, text: translate(`${words}.${value}`) }));
  return (
    <FilterBar label={translate('recognition.filter')}>
      <SearchFilter source="search" label={translate('recognition.search')} />
      <ChoiceFilter
        source="outcomes"
        several
        label={translate('recognition.outcome')}
        all={translate('recognition.allOutcomes')}
        choices={choice(OUTCOMES, 'state.recognitionOutcome')}
      />
      <ChoiceFilter
        source="states"
        several
        label={translate('recognition.state')}
        all={translate('recognition.allStates')}
        choices={choice(STATES, 'state.recognition')}
      />
      <ChoiceFilter
        source="hostTypes"
        several
        label={translate('recognition.host')}
        all={translate('recognition.allHosts')}
        choices={choice(HOSTS, 'recognition.hosts')}
      />
      <ChoiceFilter
        source="untilTo"
        label={translate('recognition.ending')}
        all={translate('recognition.anyEnding')}
        choices={[
          { value: addDays(today(), SOON), text: translate('recognition.endingIn.days90') },
          { value: addDays(today(), 365), text: translate('recognition.endingIn.days365') },
        ]}
      />
    </FilterBar>
  );
}

/** The register of recognitions; an organization finds its own. */
export function RecognitionList() {
  const translate = useTranslate();
  const { id: membershipId, organizationId } = useActing();
  const title = translate('recognition.title');
  return (
    <ListBase filter={{ decided: true }} sort={{ field: 'decidedOn', order: 'DESC' }} perPage={25}>
      <PageTitle
        title={title}
        actions={
          <Button
            component="a"
            href={`/files/recognitions.xlsx?membership=${membershipId}`}
            download
            variant="outlined"
            startIcon={<DownloadIcon />}
          >
            {translate('recognition.workbook')}
          </Button>
        }
      >
        {translate('recognition.lead')}
      </PageTitle>
      {!organizationId && <Filters />}
      <Ledger<Recognition>
        label={title}
        columns={useColumns()}
        pathOf={({ id }) => recognitionPath(id)}
        empty={
          <EmptyState title={translate('recognition.empty')}>
            {translate('recognition.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
