import { Alert, Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import type { useAccountForm } from './useAccountForm.js';

interface AccountFormProps {
  form: ReturnType<typeof useAccountForm>;
  /** What sending does; a failure is told above the fields, and what was typed stays. */
  work: () => Promise<unknown>;
  submitLabel: string;
  children: ReactNode;
  /** Further buttons. */
  more?: ReactNode;
}

/** A small form about the own account. */
export function AccountForm({ form, work, submitLabel, children, more }: AccountFormProps) {
  return (
    <Box
      component="form"
      noValidate
      onSubmit={form.onSubmit(work)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5, maxWidth: '26rem' }}
    >
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button type="submit" variant="contained" loading={form.running}>
          {submitLabel}
        </Button>
        {more}
      </Box>
    </Box>
  );
}
