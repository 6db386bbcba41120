import PersonAdd from '@mui/icons-material/PersonAdd';
import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { usePermission } from '../core/acting.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { NO_POSITION, PositionFields, positionInput } from '../membership/PositionFields.js';
import { INVITE } from './invitation.graphql.js';

const NOBODY = { email: '', fullName: '' };

function useInvite(onClose: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [who, setWho] = useState(NOBODY);
  const [position, setPosition] = useState(NO_POSITION);
  const send = async () => {
    await graphql(INVITE, { input: { ...who, ...positionInput(position) } });
    notify(translate('invitation.invite.done'), { type: 'success' });
    setWho(NOBODY);
    setPosition(NO_POSITION);
    onClose();
    await queries.invalidateQueries({ queryKey: ['invitations'] });
  };
  return { who, setWho, position, setPosition, send };
}

function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  const { who, setWho, position, setPosition, send } = useInvite(onClose);
  return (
    <FormDialog
      open={open}
      title={translate('invitation.invite.title')}
      explanation={translate('invitation.invite.text')}
      confirmLabel={translate('invitation.invite.confirm')}
      onClose={onClose}
      onConfirm={send}
    >
      <TextField
        type="email"
        label={translate('invitation.email')}
        value={who.email}
        onChange={({ target }) => setWho({ ...who, email: target.value })}
        slotProps={{ htmlInput: { maxLength: 254 } }}
        required
        autoFocus
      />
      <TextField
        label={translate('invitation.fullName')}
        value={who.fullName}
        onChange={({ target }) => setWho({ ...who, fullName: target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        required
      />
      <PositionFields value={position} onChange={setPosition} />
    </FormDialog>
  );
}

/** Opens the form that invites somebody; only for whoever may. */
export function InviteButton() {
  const translate = useTranslate();
  const mayInvite = usePermission('invitation:manage');
  const [open, setOpen] = useState(false);
  if (!mayInvite) return null;
  return (
    <>
      <Button variant="contained" startIcon={<PersonAdd />} onClick={() => setOpen(true)}>
        {translate('invitation.invite.button')}
      </Button>
      <InviteDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
