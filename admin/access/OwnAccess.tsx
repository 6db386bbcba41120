import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocation, useTranslate } from 'react-admin';
import { useActingOrNone } from '../core/acting.js';
import { AccessChain } from './AccessChain.js';
import { recordAt } from './access.shape.js';

/** On the page of a record, found or not: why whoever looks at it sees it, or does not. */
export function OwnAccess() {
  const translate = useTranslate();
  const acting = useActingOrNone();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const asked = recordAt(pathname);
  if (!acting || !asked) return null;
  return (
    <Box sx={{ mt: 4, displayPrint: 'none' }}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate('access.own')}
      </Button>
      {open && (
        <Box sx={{ mt: 2, maxWidth: '40rem' }}>
          <AccessChain membershipId={acting.id} asked={asked} />
          {asked.entity === 'SUBMISSION' && (
            <>
              <Typography variant="h6" component="h2" sx={{ mt: 2, mb: 1 }}>
                {translate('access.contents')}
              </Typography>
              <AccessChain
                membershipId={acting.id}
                asked={{ ...asked, entity: 'SUBMISSION_CONTENTS' }}
              />
            </>
          )}
        </Box>
      )}
    </Box>
  );
}
