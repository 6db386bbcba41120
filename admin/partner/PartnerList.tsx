import { Box, Button, Card, Chip, List, ListItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { formatInstant, formatNumber } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { AppDialog } from './app/AppDialog.js';
import { PARTNER_APPS } from './partner.graphql.js';
import type { PartnerAppRow } from './partner.shape.js';

function AppLine({ app }: { app: PartnerAppRow }) {
  const translate = useTranslate();
  const { id, name, wholeCommittee, dailyBudget, spentToday, lastUsedAt, disabledAt } = app;
  const reach = wholeCommittee ? 'partner.reach.whole' : 'partner.reach.named';
  const used = lastUsedAt
    ? translate('partner.lastUsed', { instant: formatInstant(lastUsedAt) })
    : translate('partner.neverUsed');
  return (
    <ListItem divider sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', py: 1.5 }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <TextLink to={`/apiClients/${id}`} heading>
          {name}
        </TextLink>
        <Typography variant="body2" color="text.secondary">
          {translate(reach)} · {used}
        </Typography>
      </Box>
      <Typography variant="body2">
        {translate('partner.spent', {
          spent: formatNumber(spentToday),
          budget: formatNumber(dailyBudget),
        })}
      </Typography>
      {disabledAt && <Chip size="small" color="error" label={translate('partner.disabled')} />}
    </ListItem>
  );
}

/** Programs of partners that read the committee's figures. */
export function PartnerList() {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [adding, setAdding] = useState(false);
  const { current, loading, error, refresh } = useReading<{
    apiClients: { items: PartnerAppRow[] };
  }>(PARTNER_APPS);
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const apps = current.apiClients.items;
  const add = (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {translate('partner.add')}
    </Button>
  );
  return (
    <>
      <PageTitle title={translate('partner.title')} actions={apps.length > 0 && add}>
        {translate('partner.lead')}
      </PageTitle>
      {apps.length === 0 ? (
        <EmptyState title={translate('partner.empty')} action={add}>
          {translate('partner.emptyText')}
        </EmptyState>
      ) : (
        <Card>
          <List disablePadding>
            {apps.map((app) => (
              <AppLine key={app.id} app={app} />
            ))}
          </List>
        </Card>
      )}
      {adding && (
        <AppDialog
          onClose={() => setAdding(false)}
          onSaved={(id) => redirect('edit', 'apiClients', id)}
        />
      )}
    </>
  );
}
