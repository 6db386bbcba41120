import { Box, Button, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import type { Light } from '../../../schema/operations/operations.rule.js';
import { usePermission } from '../../core/acting.js';
import { maySee } from '../../core/auth-provider.js';
import { formatNumber } from '../../core/format.js';
import type { MailCounts, Operations } from '../operations.shape.js';
import { Panel } from './Panel.js';

const STATES = ['unknown', 'failed', 'retrying'] as const;

/** The deliveries that are in a state. */
const listOf = (state: 'UNKNOWN' | 'FAILED') =>
  `/deliveries?filter=${encodeURIComponent(JSON.stringify({ states: state === 'FAILED' ? [state, 'BOUNCED'] : [state] }))}`;

function Counts({ kind, counts }: { kind: 'deliveries' | 'reminders'; counts: MailCounts }) {
  const translate = useTranslate();
  const some = STATES.filter((state) => counts[state] > 0);
  return (
    <Box component="li" sx={{ mb: 1 }}>
      {translate(`operations.mails.${kind}`)}{' '}
      {some.length === 0
        ? translate('operations.mails.well')
        : some
            .map((state) =>
              translate(`operations.mails.${state}`, { count: formatNumber(counts[state]) }),
            )
            .join(', ')}
      {'.'}
    </Box>
  );
}

interface MailSectionProps extends Pick<Operations, 'deliveries' | 'reminders'> {
  light: Light;
}

/** Mails that failed or whose outcome nobody knows, and what to do about them. */
export function MailSection({ deliveries, reminders, light }: MailSectionProps) {
  const translate = useTranslate();
  const resolves = usePermission('delivery:resolve');
  const open = (['UNKNOWN', 'FAILED'] as const).filter((state) =>
    state === 'UNKNOWN' ? deliveries.unknown > 0 : deliveries.failed > 0,
  );
  return (
    <Panel section="mails" light={light}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        <Counts kind="deliveries" counts={deliveries} />
        <Counts kind="reminders" counts={reminders} />
      </Box>
      {open.length > 0 && (
        <Typography sx={{ mt: 1 }}>
          {translate(resolves ? 'operations.mails.resolve' : 'operations.mails.tellOffice')}
        </Typography>
      )}
      {maySee('deliveries') && open.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {open.map((state) => (
            <Button key={state} component={LinkBase} to={listOf(state)} variant="outlined">
              {translate(`operations.mails.open.${state}`)}
            </Button>
          ))}
        </Box>
      )}
    </Panel>
  );
}
