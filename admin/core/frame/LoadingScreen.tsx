import { Box, CircularProgress, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

const LONG = 5000;

/** Something is on its way; after a while it says that the server does not answer. */
export function LoadingScreen() {
  const translate = useTranslate();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box
      role="status"
      sx={{
        minHeight: '50vh',
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        gap: 2,
        p: 3,
      }}
    >
      <CircularProgress aria-hidden />
      <Typography color="text.secondary" sx={{ textAlign: 'center' }}>
        {translate(long ? 'core.unreachable' : 'core.loading')}
      </Typography>
    </Box>
  );
}
