import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useForm } from '../form/form-context.js';
import { isReopened } from './reopening.js';

/** Inputs of one indicator or section; shut where the report was reopened for others alone. */
export function WhereReopened({ code, children }: { code: string; children: ReactNode }) {
  const translate = useTranslate();
  const { submission } = useForm();
  if (isReopened(submission, code)) return children;
  return (
    <Box component="fieldset" disabled sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {translate('reopening.shut')}
      </Typography>
      {children}
    </Box>
  );
}
