import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { ORGANIZATION_PAGE } from './organization.graphql.js';
import type { OrganizationDetails } from './organization.shape.js';
import { CountDialog } from './page/CountDialog.js';
import { EditDialog } from './page/EditDialog.js';
import { Part } from './page/Part.js';
import { PeopleLink, Relatives } from './page/Relatives.js';
import { CountTable, RankingTable, VersionTable } from './page/HistoryTables.js';

const FACTS = [
  ...['code', 'shortName', 'kind', 'hostType', 'hostName', 'cluster', 'parent'],
  ...['issuerSuperior', 'issuerName', 'abbreviation', 'place'],
  ...['phone', 'email', 'contactName', 'contactPosition', 'openedOn', 'closedOn', 'closedReason'],
];

function useFactText(organization: OrganizationDetails) {
  const translate = useTranslate();
  return (field: string): string | null => {
    const value = (organization as unknown as Record<string, unknown>)[field];
    if (value === null || value === undefined) return null;
    if (field === 'kind') return translate(`organizationKind.${value as string}`);
    if (field === 'hostType') return translate(`hostType.${value as string}`);
    if (field === 'openedOn' || field === 'closedOn') return formatDay(value as string);
    return typeof value === 'object' ? (value as { name: string }).name : (value as string);
  };
}

function FactList({ organization }: { organization: OrganizationDetails }) {
  const translate = useTranslate();
  const textOf = useFactText(organization);
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
    >
      {FACTS.filter((field) => textOf(field)).map((field) => (
        <Box key={field}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {translate(`organization.${field}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {textOf(field)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

interface DetailsProps {
  organization: OrganizationDetails;
  refresh: () => void;
}

function Details({ organization, refresh }: DetailsProps) {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const [open, setOpen] = useState<'edit' | 'count' | null>(null);
  const close = () => setOpen(null);
  const button = (what: 'edit' | 'count', label: string) =>
    mayManage && (
      <Button variant="outlined" size="small" onClick={() => setOpen(what)}>
        {translate(label)}
      </Button>
    );
  const { headcounts, rankings, versions, closedOn } = organization;
  return (
    <>
      {closedOn && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('organization.closedNotice', { day: formatDay(closedOn) })}
        </Alert>
      )}
      <Part
        title={translate('organization.facts')}
        action={!closedOn && button('edit', 'organization.edit')}
      >
        <FactList organization={organization} />
      </Part>
      <Part
        title={translate('organization.counts')}
        action={button('count', 'organization.count.add')}
      >
        {headcounts.length > 0 ? (
          <CountTable headcounts={headcounts} />
        ) : (
          <Typography color="text.secondary">{translate('organization.noCounts')}</Typography>
        )}
      </Part>
      <Part title={translate('ranking.title')}>
        {rankings.length > 0 ? (
          <RankingTable rankings={rankings} />
        ) : (
          <Typography color="text.secondary">{translate('ranking.empty')}</Typography>
        )}
      </Part>
      <Part title={translate('organization.history')}>
        <VersionTable versions={versions} />
      </Part>
      <Relatives id={organization.id} />
      {open === 'edit' && (
        <EditDialog organization={organization} onClose={close} onChanged={refresh} />
      )}
      {open === 'count' && <CountDialog id={organization.id} onClose={close} onChanged={refresh} />}
    </>
  );
}

/** One organization: what it is now, how many people it has, and what it was. */
export function OrganizationShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{
    organization: OrganizationDetails | null;
  }>(ORGANIZATION_PAGE, { id });
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { organization } = current;
  if (!organization) return <NotFoundPage />;
  return (
    <>
      <PageTitle
        title={organization.name}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
        actions={<PeopleLink id={organization.id} />}
      />
      <Details key={organization.id} organization={organization} refresh={() => void refresh()} />
    </>
  );
}
