import { Alert, Typography } from '@mui/material';
import { useParams, useRefresh, useTranslate } from 'react-admin';
import { formatInstant, formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { DeliveryLog } from './DeliveryLog.js';
import { WEBHOOK } from './webhook.graphql.js';
import type { Webhook } from './webhook.shape.js';
import { WebhookActions } from './WebhookActions.js';

/** Why an endpoint is told of nothing, and what to do about it; what else is to be known. */
function Notices({ webhook }: { webhook: Webhook }) {
  const translate = useTranslate();
  const { disabledAt, disabledBecause, bothSignUntil } = webhook;
  const why = disabledBecause ?? 'PAUSED';
  return (
    <>
      {disabledAt && (
        <Alert severity={why === 'PAUSED' ? 'info' : 'error'} sx={{ mb: 2 }}>
          {translate(`webhook.off.${why}`, { instant: formatInstant(disabledAt) })}
        </Alert>
      )}
      {bothSignUntil && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('webhook.secret.overlap', { instant: formatInstant(bothSignUntil) })}
        </Alert>
      )}
    </>
  );
}

/** One webhook of an app: what it is told of, and every message. */
export function WebhookShow() {
  const translate = useTranslate();
  const refreshLists = useRefresh();
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{ webhook: Webhook | null }>(
    WEBHOOK,
    { id },
    { every: 5000 },
  );
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { webhook } = current;
  if (!webhook) return <NotFoundPage />;
  const changed = () => {
    void refresh();
    refreshLists();
  };
  const { client, url, events, waiting, disabledAt } = webhook;
  const told = events.map((type) => translate(`webhook.event.${type.replace('.', '_')}`));
  return (
    <>
      <PageTitle
        title={url}
        above={<TextLink to={`/apiClients/${client.id}`}>{client.name}</TextLink>}
        actions={<WebhookActions webhook={webhook} onChanged={changed} />}
      >
        {translate('webhook.toldOf', { events: told.join(', ') })}
        {waiting > 0 && ` · ${translate('webhook.waiting', { count: formatNumber(waiting) })}`}
      </PageTitle>
      <Notices webhook={webhook} />
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('webhook.log.title')}
      </Typography>
      <DeliveryLog webhookId={id} isOff={disabledAt !== null} />
    </>
  );
}
