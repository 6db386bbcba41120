import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../../core/format.js';
import type { Operations } from '../operations.shape.js';

/** What runs. */
export function VersionsSection({ versions }: Pick<Operations, 'versions'>) {
  const translate = useTranslate();
  const { server, worker, schema, migratedAt, database } = versions;
  const unknown = translate('operations.versions.unknown');
  const migrated = migratedAt && ` (${formatInstant(migratedAt)})`;
  const facts: [string, string][] = [
    ['server', server],
    ['worker', worker ?? unknown],
    ['schema', schema ? `${schema.replace(/^Migration/, '')}${migrated ?? ''}` : unknown],
    ['database', `PostgreSQL ${database}`],
  ];
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
      <Typography component="h2" variant="h6" sx={{ mb: 1.5 }}>
        {translate('operations.versions.title')}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
          columnGap: 3,
          rowGap: 0.5,
          overflowWrap: 'anywhere',
        }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" color="text.secondary">
              {translate(`operations.versions.${name}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 } }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {worker && worker !== server && (
        <Typography color="error" sx={{ mt: 1 }}>
          {translate('operations.versions.differ')}
        </Typography>
      )}
    </Paper>
  );
}
