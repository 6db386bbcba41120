import LockIcon from '@mui/icons-material/Lock';
import ScheduleIcon from '@mui/icons-material/Schedule';
import { Alert, Box, Button, Tooltip } from '@mui/material';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { type AuditEvent, ENTITIES, pageOf, stateKind } from './audit.shape.js';

function Sealed({ sealed }: { sealed: boolean }) {
  const translate = useTranslate();
  const Icon = sealed ? LockIcon : ScheduleIcon;
  const words = translate(sealed ? 'audit.isSealed' : 'audit.notSealed');
  return (
    <Tooltip title={words}>
      <Icon
        titleAccess={words}
        sx={{ fontSize: 18, color: sealed ? 'success.main' : 'text.secondary' }}
      />
    </Tooltip>
  );
}

function Change({ event }: { event: AuditEvent }) {
  const translate = useTranslate();
  const kind = stateKind(event.entity);
  const word = (state: string | null) =>
    state && translate(kind ? `state.${kind}.${state}` : `role.${state}`, { _: state });
  const { fromState, toState, reason, network } = event;
  return (
    <>
      {fromState && fromState !== toState ? `${word(fromState)} → ${word(toState)}` : word(toState)}
      {reason && (
        <Box sx={{ color: 'text.secondary' }}>{translate('audit.because', { reason })}</Box>
      )}
      {network && (
        <Box sx={{ color: 'text.secondary' }}>{translate('audit.from', { network })}</Box>
      )}
    </>
  );
}

function Actor({ event }: { event: AuditEvent }) {
  const translate = useTranslate();
  const { actorName, actorRole } = event;
  if (actorRole === 'CLOCK') return <>{translate('audit.clock')}</>;
  const role = translate(`role.${actorRole}`, { _: actorRole });
  // An organization is told which office decided, not who sat there.
  if (!actorName) return <>{role}</>;
  return (
    <>
      {actorName}
      <Box sx={{ color: 'text.secondary' }}>{role}</Box>
    </>
  );
}

function Entity({ event }: { event: AuditEvent }) {
  const translate = useTranslate();
  const name = translate(`audit.entities.${event.entity}`, { _: event.entity });
  const page = pageOf(event);
  return page ? <TextLink to={page}>{name}</TextLink> : <>{name}</>;
}

function useColumns(): Column<AuditEvent>[] {
  const translate = useTranslate();
  return [
    {
      key: 'occurredAt',
      label: translate('audit.occurredAt'),
      sort: 'occurredAt',
      whole: true,
      render: (event) => formatInstant(event.occurredAt),
    },
    { key: 'actor', label: translate('audit.actor'), render: (event) => <Actor event={event} /> },
    {
      key: 'action',
      label: translate('audit.action'),
      card: 'heading',
      width: '20%',
      render: ({ action }) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {translate(`audit.actions.${action}`, { _: action })}
        </Box>
      ),
    },
    {
      key: 'entity',
      label: translate('audit.entity'),
      whole: true,
      render: (event) => <Entity event={event} />,
    },
    {
      key: 'change',
      width: '30%',
      label: translate('audit.change'),
      render: (event) =>
        event.toState || event.reason || event.network ? <Change event={event} /> : null,
    },
    {
      key: 'sealed',
      label: translate('audit.sealed'),
      align: 'right',
      render: ({ sealed }) => <Sealed sealed={sealed} />,
    },
  ];
}

/** Reached from a record: only its own events. */
function OneRecord() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  if (!(filterValues as { entityId?: string }).entityId) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={() => setFilters({}, {})}>
          {translate('audit.showAll')}
        </Button>
      }
    >
      {translate('audit.one')}
    </Alert>
  );
}

/** Every step of rounds, submissions, reports and documents; an organization sees its own. */
export function AuditList() {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const title = translate(organizationId ? 'audit.ownTitle' : 'audit.title');
  return (
    <ListBase sort={{ field: 'occurredAt', order: 'DESC' }} perPage={25}>
      <PageTitle title={title} />
      <OneRecord />
      <FilterBar label={translate('audit.filter')}>
        <ChoiceFilter
          source="entity"
          label={translate('audit.entity')}
          all={translate('audit.allEntities')}
          choices={ENTITIES.map((value) => ({ value, text: translate(`audit.entities.${value}`) }))}
        />
      </FilterBar>
      <Ledger<AuditEvent>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('audit.empty')}>{translate('audit.emptyText')}</EmptyState>
        }
      />
    </ListBase>
  );
}
