import { Alert, Box, Chip, Typography } from '@mui/material';
import { useDeferredValue } from 'react';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../core/format.js';
import { useReading } from '../core/reading/useReading.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { SCHEDULE_ROUNDS } from './schedule.graphql.js';
import type { inputOf, PlannedRound } from './schedule.shape.js';

function RoundLine({ planned }: { planned: PlannedRound }) {
  const translate = useTranslate();
  const { before, after, change } = planned;
  const round = after ?? before;
  if (!round) return null;
  const moved = before && after && before.organizationDueAt !== after.organizationDueAt;
  return (
    <Box component="li" sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650 }}>{round.label}</Typography>
        {change !== 'SAME' && (
          <Chip size="small" variant="outlined" label={translate(`schedule.change.${change}`)} />
        )}
      </Box>
      <Typography variant="body2">
        {translate('schedule.line', {
          opens: formatInstant(round.opensAt),
          due: formatInstant(round.organizationDueAt),
          committee: formatInstant(round.committeeDueAt),
        })}
      </Typography>
      {moved && (
        <Typography variant="body2" color="textSecondary">
          {translate('schedule.wasDue', { due: formatInstant(before.organizationDueAt) })}
        </Typography>
      )}
    </Box>
  );
}

/** The rounds of the coming year as the entry being typed has them, and what saving changes. */
export function SchedulePreview({ input }: { input: ReturnType<typeof inputOf> }) {
  const translate = useTranslate();
  const { current, error } = useReading<{ reportScheduleRounds: PlannedRound[] }>(SCHEDULE_ROUNDS, {
    input: useDeferredValue(input),
  });
  const rounds = current?.reportScheduleRounds ?? [];
  return (
    <Box component="section" aria-labelledby="preview-heading" aria-live="polite">
      <Typography id="preview-heading" component="h3" variant="h6">
        {translate('schedule.preview')}
      </Typography>
      {error && <Alert severity="info">{errorSentence(error, translate)}</Alert>}
      {current && rounds.length === 0 && (
        <Typography color="textSecondary">{translate('schedule.noRounds')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rounds.map((planned) => (
          <RoundLine
            key={planned.before?.startOn ?? planned.after?.startOn ?? ''}
            planned={planned}
          />
        ))}
      </Box>
    </Box>
  );
}
