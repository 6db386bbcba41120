import { Box } from '@mui/material';
import { ListBase, useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import type { Column } from '../core/ledger/column.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { EnterButton } from './EnterButton.js';

interface SupportAccess {
  id: string;
  personName: string;
  reason: string;
  createdAt: string;
  endsAt: string;
  endedAt: string | null;
  open: boolean;
  organization: { id: string; name: string };
}

function useColumns(): Column<SupportAccess>[] {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const place: Column<SupportAccess> = {
    key: 'organization',
    label: translate('support.organization'),
    width: '28%',
    render: ({ organization }) => organization.name,
  };
  return [
    {
      key: 'person',
      label: translate('support.person'),
      card: 'heading',
      render: ({ personName }) => <Box sx={{ fontWeight: 600 }}>{personName}</Box>,
    },
    ...(organizationId === null ? [place] : []),
    {
      key: 'reason',
      label: translate('support.reason'),
      width: '35%',
      render: ({ reason }) => reason,
    },
    {
      key: 'from',
      label: translate('support.from'),
      sort: 'createdAt',
      whole: true,
      render: ({ createdAt }) => formatInstant(createdAt),
    },
    {
      key: 'until',
      label: translate('support.until'),
      sort: 'endsAt',
      whole: true,
      render: ({ endedAt, endsAt }) => formatInstant(endedAt ?? endsAt),
    },
    {
      key: 'state',
      label: translate('support.state'),
      card: 'chip',
      render: ({ open }) => <StateChip kind="support" state={open ? 'OPEN' : 'OVER'} />,
    },
  ];
}

/** Who of the committee looked at an organization's view, why and how long. */
export function SupportList() {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const title = translate(organizationId ? 'support.ownTitle' : 'support.title');
  return (
    <ListBase sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <PageTitle title={title} actions={<EnterButton />} />
      <Ledger<SupportAccess>
        label={title}
        columns={useColumns()}
        empty={
          <EmptyState title={translate('support.empty')}>
            {translate('support.emptyText')}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
