import { Box, Button } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { webhookKinds } from '../../schema/webhook/webhook.model.js';
import { formatInstant, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { graphql } from '../core/graphql.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { StateChip } from '../core/StateChip.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { RESEND_MESSAGE } from './webhook.graphql.js';
import type { WebhookDelivery } from './webhook.shape.js';

const EVERY = 5000;
const STATES = ['PENDING', 'SENT', 'FAILED'];
const TYPES = [...webhookKinds.map(({ type }) => type), 'test'];

/** Faults that have a sentence; any other is told by its name. */
const FAULTS = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'TIMED_OUT', 'ADDRESS_NOT_PUBLIC'],
  ...['SWITCHED_OFF', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
];

const eventKey = (type: string) => `webhook.event.${type.replace('.', '_')}`;

function Answer({ delivery }: { delivery: WebhookDelivery }) {
  const translate = useTranslate();
  const { statusCode, lastError, durationMs, attempts, nextAttemptAt } = delivery;
  const took = durationMs === null ? '' : ` · ${formatNumber(durationMs)} ms`;
  const fault = lastError && (FAULTS.includes(lastError) ? `webhook.fault.${lastError}` : null);
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {statusCode !== null && <div>{`HTTP ${statusCode}${took}`}</div>}
      {lastError && <div>{fault ? translate(fault) : lastError}</div>}
      {attempts > 1 && <div>{translate('delivery.attempts', { count: attempts })}</div>}
      {attempts > 0 && nextAttemptAt && (
        <div>{translate('delivery.nextAttempt', { instant: formatInstant(nextAttemptAt) })}</div>
      )}
    </Box>
  );
}

function Resend({ delivery: { id, type, state, createdAt } }: { delivery: WebhookDelivery }) {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const { run, running } = useMutationNotice();
  const resend = async () => {
    await run(() => graphql(RESEND_MESSAGE, { id }), 'webhook.resent');
    void refetch();
  };
  const name = `${translate(eventKey(type))}, ${formatInstant(createdAt)}`;
  const label = translate(state === 'PENDING' ? 'webhook.tryNow' : 'webhook.resend');
  return (
    <Button
      size="small"
      variant="outlined"
      loading={running}
      aria-label={`${label}: ${name}`}
      onClick={() => void resend()}
    >
      {label}
    </Button>
  );
}

function useColumns(isOff: boolean): Column<WebhookDelivery>[] {
  const translate = useTranslate();
  return [
    {
      key: 'type',
      label: translate('webhook.log.event'),
      card: 'heading',
      width: '34%',
      render: ({ type, messageId }) => (
        <>
          <Box sx={{ fontWeight: 600 }}>{translate(eventKey(type))}</Box>
          <Box sx={{ color: 'text.secondary', fontWeight: 400, overflowWrap: 'anywhere' }}>
            {messageId}
          </Box>
        </>
      ),
    },
    {
      key: 'state',
      label: translate('delivery.state'),
      card: 'chip',
      render: ({ state, attempts }) => (
        <StateChip
          kind="delivery"
          state={state === 'PENDING' && attempts > 0 ? 'RETRY_WAIT' : state}
        />
      ),
    },
    {
      key: 'createdAt',
      label: translate('delivery.createdAt'),
      sort: 'createdAt',
      whole: true,
      render: ({ createdAt }) => formatInstant(createdAt),
    },
    {
      key: 'answer',
      label: translate('webhook.log.answer'),
      width: '26%',
      render: (row) => (row.attempts > 0 || row.lastError ? <Answer delivery={row} /> : null),
    },
    {
      key: 'again',
      label: translate('webhook.log.again'),
      render: (row) => (isOff ? null : <Resend delivery={row} />),
    },
  ];
}

/** Every message of a webhook and what became of it. */
export function DeliveryLog({ webhookId, isOff }: { webhookId: string; isOff: boolean }) {
  const translate = useTranslate();
  const choices = (values: string[], key: (value: string) => string) =>
    values.map((value) => ({ value, text: translate(key(value)) }));
  return (
    <ListBase
      resource="webhookDeliveries"
      filter={{ webhookId }}
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      queryOptions={{ refetchInterval: EVERY }}
      storeKey={`webhookDeliveries.${webhookId}`}
      disableAuthentication
    >
      <FilterBar label={translate('webhook.log.filter')}>
        <ChoiceFilter
          source="states"
          several
          label={translate('delivery.state')}
          all={translate('delivery.allStates')}
          choices={choices(STATES, (state) => `state.delivery.${state}`)}
        />
        <ChoiceFilter
          source="types"
          several
          label={translate('webhook.log.event')}
          all={translate('webhook.log.allEvents')}
          choices={choices(TYPES, eventKey)}
        />
      </FilterBar>
      <Ledger<WebhookDelivery>
        label={translate('webhook.log.title')}
        columns={useColumns(isOff)}
        empty={
          <EmptyState title={translate('webhook.log.empty')}>
            {translate('webhook.log.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
