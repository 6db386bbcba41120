import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { support, usePermission } from '../core/acting.js';
import { toldByFields } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { findOrganizations } from '../membership/find.js';
import type { Choice } from '../membership/membership.shape.js';
import { SearchInput } from '../membership/SearchInput.js';
import { ENTER_ORGANIZATION } from './support.graphql.js';

const HOURS = [1, 2, 3, 4];

/** Enters an organization's view, for whoever may: which, why, and for how long. */
export function EnterButton() {
  const translate = useTranslate();
  const mayEnter = usePermission('support:enter');
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<Choice | null>(null);
  const [hours, setHours] = useState(1);
  if (!mayEnter) return null;
  const enter = async (reason: string) => {
    const input = { inOrganization: place?.id ?? '', reason, hours };
    const entering = graphql<{ enterOrganization: { id: string } }>(ENTER_ORGANIZATION, { input });
    const { enterOrganization } = await toldByFields(entering);
    support(enterOrganization.id);
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('support.enter')}
      </Button>
      <ReasonDialog
        open={open}
        title={translate('support.enter')}
        explanation={translate('support.enterText')}
        confirmLabel={translate('support.enter')}
        onClose={() => setOpen(false)}
        onConfirm={enter}
      >
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, py: 1 }}>
          <SearchInput
            label={translate('support.organization')}
            hint=""
            value={place}
            onChange={setPlace}
            search={findOrganizations}
            required
          />
          <TextField
            select
            label={translate('support.hours')}
            value={hours}
            onChange={({ target }) => setHours(Number(target.value))}
          >
            {HOURS.map((each) => (
              <MenuItem key={each} value={each}>
                {each}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </ReasonDialog>
    </>
  );
}
