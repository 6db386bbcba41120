import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useLocation, useTranslate } from 'react-admin';
import { useActingOrNone } from '../core/acting.js';
import { AccessChain } from './AccessChain.js';
import { recordAt } from './access.shape.js';

/** On a page that shows nothing: why not, for whoever looks at it. */
export function OwnAccess() {
  const translate = useTranslate();
  const acting = useActingOrNone();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const asked = recordAt(pathname);
  if (!acting || !asked) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Button variant="outlined" aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate('access.own')}
      </Button>
      {open && (
        <Box sx={{ mt: 2, maxWidth: '40rem', textAlign: 'left', mx: 'auto' }}>
          <AccessChain membershipId={acting.id} asked={asked} />
        </Box>
      )}
    </Box>
  );
}
