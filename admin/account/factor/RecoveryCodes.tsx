import { Alert, Box, Button, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notify('account.factor.copied', { type: 'success' });
  };
  return (
    <Box>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {translate('account.factor.keep')}
      </Alert>
      <Box
        component="ul"
        aria-label={translate('account.factor.codes')}
        sx={{
          columns: 2,
          listStyle: 'none',
          p: 2,
          m: 0,
          bgcolor: 'background.default',
          maxWidth: '24rem',
        }}
      >
        {codes.map((code) => (
          <Typography component="li" key={code} sx={{ fontFamily: 'monospace' }}>
            {code}
          </Typography>
        ))}
      </Box>
      <Button sx={{ mt: 1 }} onClick={() => void copy()}>
        {translate('account.factor.copy')}
      </Button>
    </Box>
  );
}
