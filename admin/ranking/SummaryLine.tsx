import { Alert, Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../core/format.js';
import type { Summary } from './ranking.shape.js';

/** That more stand at the best level than the quota lets; the decision itself is not ours. */
function QuotaNotice({ quota }: { quota: NonNullable<Summary['quota']> }) {
  const translate = useTranslate();
  const name = (level: string) => translate(`ranking.level.${level}`);
  const texts = {
    level: name(quota.level),
    of: quota.of.map(name).join(', '),
    percent: formatNumber(quota.percent),
    limit: formatNumber(quota.limit),
    count: formatNumber(quota.count),
    source: quota.source,
  };
  return (
    <Alert severity={quota.count > quota.limit ? 'warning' : 'info'} sx={{ mt: 1.5 }}>
      {translate(quota.count > quota.limit ? 'ranking.overQuota' : 'ranking.inQuota', texts)}
      {!quota.certain && ` ${translate('ranking.uncertain')}`}
    </Alert>
  );
}

/** How many organizations are at each level, out of how many. */
export function SummaryLine({ summary }: { summary: Summary }) {
  const translate = useTranslate();
  const ranked = summary.levels.reduce((sum, { organizations }) => sum + organizations, 0);
  return (
    <Card sx={{ p: 2, mb: 2 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('ranking.ranked', {
          ranked: formatNumber(ranked),
          all: formatNumber(summary.organizations),
          year: String(summary.year),
        })}
      </Typography>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0 }}>
        {summary.levels.map(({ level, organizations }) => (
          <Box key={level}>
            <Typography component="dt" variant="body2" color="text.secondary">
              {translate(`ranking.level.${level}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}>
              {formatNumber(organizations)}
            </Typography>
          </Box>
        ))}
      </Box>
      {summary.quota && ranked > 0 && <QuotaNotice quota={summary.quota} />}
    </Card>
  );
}
