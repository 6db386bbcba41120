import { Box, Button } from '@mui/material';
import { LinkBase, ListBase, useListContext, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { CorrectAddress } from './CorrectAddress.js';
import { type Delivery, mayBeCorrected, needsDecision } from './delivery.shape.js';
import { GiveInBounce } from './GiveInBounce.js';
import { ResolveDelivery } from './ResolveDelivery.js';

const STATES = ['PENDING', 'SENDING', 'SENT', 'RETRY_WAIT', 'FAILED', 'UNKNOWN', 'BOUNCED'];
const EVERY = 5000;

function Outcome({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const mayResolve = usePermission('delivery:resolve');
  const { attempts, bounce, lastError, nextAttemptAt, resolution, smtpCode, state } = delivery;
  const { replacedBy } = delivery;
  const error = [smtpCode, lastError].filter(Boolean).join(' ');
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {lastError && state !== 'SENT' && <div>{translate('delivery.lastError', { error })}</div>}
      {attempts > 1 && <div>{translate('delivery.attempts', { count: attempts })}</div>}
      {state === 'RETRY_WAIT' && (
        <div>{translate('delivery.nextAttempt', { instant: formatInstant(nextAttemptAt) })}</div>
      )}
      {bounce && (
        <div>
          {translate('delivery.bounce', {
            text: [bounce.status, bounce.diagnostic, bounce.server].filter(Boolean).join(' · '),
          })}
        </div>
      )}
      {replacedBy && <div>{translate('delivery.replacedBy', { address: replacedBy.address })}</div>}
      {needsDecision(delivery) && <div>{translate(`delivery.advice.${state}`)}</div>}
      {resolution && <div>{translate('delivery.resolution', { reason: resolution })}</div>}
      {mayResolve && needsDecision(delivery) && (
        <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {mayBeCorrected(delivery) && (
            <CorrectAddress delivery={delivery} onCorrected={() => void refetch()} />
          )}
          <ResolveDelivery delivery={delivery} onResolved={() => void refetch()} />
        </Box>
      )}
    </Box>
  );
}

function GiveIn() {
  const { refetch } = useListContext();
  return <GiveInBounce onGivenIn={() => void refetch()} />;
}

/** A mail that simply arrived needs no words. */
const hasOutcome = (row: Delivery) =>
  Boolean(row.lastError || row.resolution || row.bounce || row.replacedBy) ||
  row.attempts > 1 ||
  needsDecision(row);

function useColumns(): Column<Delivery>[] {
  const translate = useTranslate();
  return [
    {
      key: 'addressee',
      label: translate('delivery.addressee'),
      sort: 'addresseeName',
      card: 'heading',
      width: '38%',
      render: ({ addresseeName, address, groupLabel }) => (
        <>
          <Box sx={{ fontWeight: 600 }}>{addresseeName}</Box>
          <Box sx={{ color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
            {address}
          </Box>
          {groupLabel && <Box sx={{ color: 'text.secondary', fontWeight: 400 }}>{groupLabel}</Box>}
        </>
      ),
    },
    {
      key: 'state',
      label: translate('delivery.state'),
      sort: 'state',
      card: 'chip',
      render: ({ state }) => <StateChip kind="delivery" state={state} />,
    },
    {
      key: 'createdAt',
      label: translate('delivery.createdAt'),
      sort: 'createdAt',
      whole: true,
      render: ({ createdAt }) => formatInstant(createdAt),
    },
    {
      key: 'sentAt',
      label: translate('delivery.sentAt'),
      whole: true,
      render: ({ sentAt }) => formatInstant(sentAt),
    },
    {
      key: 'outcome',
      label: translate('delivery.outcome'),
      width: '20%',
      render: (row) => (hasOutcome(row) ? <Outcome delivery={row} /> : null),
    },
  ];
}

/** Mails of documents and what became of them; what a machine must not guess, a person settles. */
export function DeliveryList() {
  const translate = useTranslate();
  const title = translate('delivery.title');
  const mayResolve = usePermission('delivery:resolve');
  return (
    <ListBase
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      queryOptions={{ refetchInterval: EVERY }}
    >
      <PageTitle
        title={title}
        actions={
          <Button component={LinkBase} to="/recipientGroups" variant="outlined">
            {translate('recipient.title')}
          </Button>
        }
      />
      {mayResolve && <GiveIn />}
      <FilterBar label={translate('delivery.filter')}>
        <ChoiceFilter
          source="states"
          several
          label={translate('delivery.state')}
          all={translate('delivery.allStates')}
          choices={STATES.map((value) => ({ value, text: translate(`state.delivery.${value}`) }))}
        />
      </FilterBar>
      <Ledger<Delivery>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('delivery.empty')}>
            {translate('delivery.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
