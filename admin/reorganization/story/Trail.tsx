import { Box, Card, CardContent, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../../core/format.js';
import type { ChangeStory } from '../reorganization.shape.js';

/** Who took which step, first to last. */
export function Trail({ story }: { story: ChangeStory }) {
  const translate = useTranslate();
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mt: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id={headingId} sx={{ mb: 1 }}>
          {translate('reorganization.trail')}
        </Typography>
        <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {story.steps.map(({ action, at, by, reason }) => (
            <li key={`${action} ${at}`}>
              {translate(`audit.actions.${action}`, { _: action })}
              <Typography variant="body2" color="text.secondary">
                {[formatInstant(at), by, reason].filter(Boolean).join(' · ')}
              </Typography>
            </li>
          ))}
        </Box>
      </CardContent>
    </Card>
  );
}
