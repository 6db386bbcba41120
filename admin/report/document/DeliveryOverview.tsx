import { Box, Button, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatInstant, formatNumber } from '../../core/format.js';
import { StateChip } from '../../core/StateChip.js';
import type { Delivery, OfficialDocument } from '../report.shape.js';

const TO_SETTLE = new Set(['FAILED', 'UNKNOWN', 'BOUNCED']);

/** The mails of one document, as the list of mails takes its filter from the address. */
function mailsOf({ id }: OfficialDocument): string {
  return `/deliveries?filter=${encodeURIComponent(JSON.stringify({ documentId: id }))}`;
}

/** Every mail of a document with what became of it. */
export function DeliveryOverview({ document }: { document: OfficialDocument }) {
  const translate = useTranslate();
  const mayResolve = usePermission('delivery:resolve');
  const { deliveries } = document;
  const sent = deliveries.filter(({ state }) => state === 'SENT').length;
  const hasTrouble = deliveries.some(
    ({ state, replacedBy }) => TO_SETTLE.has(state) && !replacedBy,
  );
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('report.document.deliveries')}
      </Typography>
      <Typography color="textSecondary" role="status">
        {deliveries.length === 0
          ? translate('report.document.noDeliveries')
          : translate('report.document.sentOf', {
              sent: formatNumber(sent),
              total: formatNumber(deliveries.length),
            })}
      </Typography>
      <Box
        component="ul"
        tabIndex={0}
        aria-label={translate('report.document.deliveries')}
        sx={{ listStyle: 'none', p: 0, my: 1, maxHeight: 320, overflowY: 'auto' }}
      >
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </Box>
      {deliveries.length > 0 && (
        <Button
          component={LinkBase}
          to={mailsOf(document)}
          size="small"
          variant={hasTrouble && mayResolve ? 'contained' : 'text'}
        >
          {translate(`report.document.${hasTrouble && mayResolve ? 'resolve' : 'all'}`)}
        </Button>
      )}
    </Box>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const { addresseeName, address, state, sentAt, nextAttemptAt, lastError, groupLabel } = delivery;
  const replaced =
    delivery.replacedBy &&
    translate('delivery.replacedBy', { address: delivery.replacedBy.address });
  const retry =
    state === 'RETRY_WAIT' &&
    nextAttemptAt &&
    translate('report.document.retryAt', { instant: formatInstant(nextAttemptAt) });
  const detail =
    state === 'SENT'
      ? formatInstant(sentAt)
      : [lastError, retry, replaced].filter(Boolean).join(' ');
  return (
    <Box
      component="li"
      sx={{
        py: 0.75,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        justifyContent: 'space-between',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2">{addresseeName}</Typography>
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[groupLabel, address, detail].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <StateChip kind="delivery" state={state} />
    </Box>
  );
}
