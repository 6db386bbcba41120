import { Box, Button, List, ListItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { formatInstant, formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { TextLink } from '../core/frame/TextLink.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { ShownSigningKey } from './ShownSigningKey.js';
import { WEBHOOKS } from './webhook.graphql.js';
import type { WebhookRow } from './webhook.shape.js';
import { WebhookDialog } from './WebhookDialog.js';

function WebhookLine({ webhook }: { webhook: WebhookRow }) {
  const translate = useTranslate();
  const { id, url, events, disabledAt, waiting, lastSentAt } = webhook;
  const facts = [
    events.map((type) => translate(`webhook.event.${type.replace('.', '_')}`)).join(', '),
    lastSentAt
      ? translate('webhook.lastSent', { instant: formatInstant(lastSentAt) })
      : translate('webhook.neverSent'),
    ...(waiting > 0 ? [translate('webhook.waiting', { count: formatNumber(waiting) })] : []),
  ];
  return (
    <ListItem divider disableGutters sx={{ flexWrap: 'wrap', gap: 1 }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <TextLink to={`/webhooks/${id}`} heading>
          {url}
        </TextLink>
        <Typography variant="body2" color="text.secondary">
          {facts.join(' · ')}
        </Typography>
      </Box>
      <StateChip kind="webhook" state={disabledAt ? 'OFF' : 'ON'} />
    </ListItem>
  );
}

/** Where an app is told of events; on the app's page. */
export function WebhookPart({ clientId }: { clientId: string }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<string>();
  const { current, error, refresh } = useReading<{ webhooks: { items: WebhookRow[] } }>(WEBHOOKS, {
    clientId,
  });
  if (error && !current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const webhooks = current?.webhooks.items ?? [];
  const close = async () => {
    setShown(undefined);
    const [newest] = (await refresh()).data?.webhooks.items.slice(-1) ?? [];
    if (newest) redirect('edit', 'webhooks', newest.id);
  };
  return (
    <>
      {current && webhooks.length === 0 && (
        <Typography color="text.secondary">{translate('webhook.none')}</Typography>
      )}
      {webhooks.length > 0 && (
        <List disablePadding aria-label={translate('webhook.title')}>
          {webhooks.map((webhook) => (
            <WebhookLine key={webhook.id} webhook={webhook} />
          ))}
        </List>
      )}
      <Button variant="outlined" onClick={() => setAdding(true)} sx={{ mt: 2 }}>
        {translate('webhook.add')}
      </Button>
      {adding && (
        <WebhookDialog clientId={clientId} onClose={() => setAdding(false)} onSaved={setShown} />
      )}
      {shown && <ShownSigningKey text={shown} onClose={() => void close()} />}
    </>
  );
}
