import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useParams, useTranslate } from 'react-admin';
import { formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { AppDialog } from './app/AppDialog.js';
import { KeyTable } from './app/KeyTable.js';
import { FieldUsageTable } from './app/FieldUsageTable.js';
import { UsageTable } from './app/UsageTable.js';
import { WebhookPart } from '../webhook/WebhookPart.js';
import { DISABLE_APP, ENABLE_APP, PARTNER_APP } from './partner.graphql.js';
import type { PartnerApp } from './partner.shape.js';

function Part({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id={headingId} sx={{ mb: 1 }}>
          {title}
        </Typography>
        {children}
      </CardContent>
    </Card>
  );
}

function Bounds({ app }: { app: PartnerApp }) {
  const translate = useTranslate();
  const scopes = app.scopes.map((scope) =>
    translate(`partner.scope.${scope.replace(':read', '')}`),
  );
  const names = app.organizations.map(({ name }) => name).join('; ');
  const facts = {
    contact: app.contact,
    scopes: scopes.join(', '),
    reach: app.wholeCommittee ? translate('partner.reach.whole') : names,
    addresses: app.addresses.join(', ') || translate('partner.anywhere'),
    ratePerMinute: formatNumber(app.ratePerMinute),
    dailyBudget: translate('partner.spent', {
      spent: formatNumber(app.spentToday),
      budget: formatNumber(app.dailyBudget),
    }),
  };
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75, overflowWrap: 'anywhere' }}>
      {Object.entries(facts).map(([name, value]) => (
        <Box key={name} sx={{ display: 'grid', gridTemplateColumns: { sm: '14rem 1fr' } }}>
          <Typography component="dt" color="text.secondary">
            {translate(`partner.field.${name}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Actions({ app, onChanged }: { app: PartnerApp; onChanged: () => void }) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const [open, setOpen] = useState<'change' | 'disable' | null>(null);
  const close = () => setOpen(null);
  const enable = async () => {
    await run(() => graphql(ENABLE_APP, { id: app.id }), 'partner.enabled');
    onChanged();
  };
  const disable = async (reason: string) => {
    await graphql(DISABLE_APP, { id: app.id, reason });
    onChanged();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen('change')}>
        {translate('partner.change')}
      </Button>
      {app.disabledAt ? (
        <Button variant="outlined" loading={running} onClick={() => void enable()}>
          {translate('partner.enable')}
        </Button>
      ) : (
        <Button color="error" variant="outlined" onClick={() => setOpen('disable')}>
          {translate('partner.disable')}
        </Button>
      )}
      {open === 'change' && <AppDialog app={app} onClose={close} onSaved={onChanged} />}
      <ReasonDialog
        open={open === 'disable'}
        title={translate('partner.disable')}
        explanation={translate('partner.disableText')}
        confirmLabel={translate('partner.disable')}
        destructive
        onClose={close}
        onConfirm={disable}
      />
    </>
  );
}

/** One app of a partner: its bounds, its keys, and what it asks. */
export function PartnerShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{ apiClient: PartnerApp | null }>(
    PARTNER_APP,
    { id },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const app = current.apiClient;
  if (!app) return <NotFoundPage />;
  const changed = () => void refresh();
  return (
    <>
      <PageTitle
        title={app.name}
        above={<TextLink to="/apiClients">{translate('partner.title')}</TextLink>}
        actions={<Actions app={app} onChanged={changed} />}
      />
      {app.disabledAt && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('partner.disabledBecause', { reason: app.disabledReason ?? '' })}
        </Alert>
      )}
      <Part title={translate('partner.bounds')}>
        <Bounds app={app} />
      </Part>
      <Part title={translate('partner.key.title')}>
        <KeyTable app={app} onChanged={changed} />
      </Part>
      <Part title={translate('webhook.title')}>
        <WebhookPart clientId={app.id} />
      </Part>
      <Part title={translate('partner.usage.title')}>
        <UsageTable usage={app.usage} />
      </Part>
      <Part title={translate('partner.fields.title')}>
        <FieldUsageTable clientId={app.id} />
      </Part>
    </>
  );
}
