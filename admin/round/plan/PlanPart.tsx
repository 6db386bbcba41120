import { Box, Card, CardContent, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Planning } from './usePlan.js';

export interface FieldProps {
  planning: Planning;
}

/** The sentence of a field's fault, the server's first. */
export function useFault({ faults, serverFaults }: Planning) {
  const translate = useTranslate();
  return (field: string): string | undefined => {
    const code = faults[field];
    if (serverFaults[field]) return serverFaults[field];
    if (!code) return undefined;
    if (code !== 'ROUND_DATES_OUT_OF_ORDER') return translate(`round.plan.fault.${code}`);
    return translate(`round.plan.order.${field}`);
  };
}

interface PlanPartProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the form under a heading. */
export function PlanPart({ title, hint, children }: PlanPartProps) {
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 }, '&:last-child': { pb: { xs: 2, sm: 3 } } }}>
        <Typography component="h2" variant="h6" id={headingId}>
          {title}
        </Typography>
        {hint && (
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        )}
        <Box
          sx={{
            mt: 2.5,
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          }}
        >
          {children}
        </Box>
      </CardContent>
    </Card>
  );
}
