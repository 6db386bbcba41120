import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Light } from '../../../schema/operations/operations.rule.js';
import { formatInstant } from '../../core/format.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { Operations } from '../operations.shape.js';
import { Panel } from './Panel.js';

/** Webhooks that switched themselves off. */
export function WebhookSection({
  webhooks,
  light,
}: Pick<Operations, 'webhooks'> & { light: Light }) {
  const translate = useTranslate();
  return (
    <Panel section="webhooks" light={light}>
      <Typography>
        {translate(webhooks.length === 0 ? 'operations.webhooks.none' : 'operations.webhooks.lead')}
      </Typography>
      {webhooks.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
          {webhooks.map(({ id, url, clientName, disabledAt, disabledBecause }) => (
            <Box component="li" key={id} sx={{ mb: 1 }}>
              <TextLink to={`/webhooks/${id}`}>{url}</TextLink> ({clientName}):{' '}
              {translate(`operations.webhooks.because.${disabledBecause}`, {
                instant: formatInstant(disabledAt),
              })}
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}
