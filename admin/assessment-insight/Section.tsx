import { Card, CardContent, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of the page under its heading. */
export function Section({ title, hint, children }: SectionProps) {
  const headingId = useId();
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mb: 3 }}>
      <CardContent>
        <Typography id={headingId} component="h2" variant="h6">
          {title}
        </Typography>
        {hint && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {hint}
          </Typography>
        )}
        {children}
      </CardContent>
    </Card>
  );
}
