import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { PasswordDialog } from './PasswordDialog.js';
import { REVOKE_RECOGNITION } from './recognition.graphql.js';
import type { Recognition } from './recognition.shape.js';

/** Takes a recognition back, by a decision of its own. */
export function RevokeStep({
  recognition,
  onDone,
}: {
  recognition: Recognition;
  onDone: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { id, organization } = recognition;
  const revoke = async (password: string) => {
    await graphql(REVOKE_RECOGNITION, { input: { id, reason, password } });
    notify('recognition.revoke.done', { type: 'success' });
    onDone();
  };
  return (
    <>
      <Button color="error" variant="outlined" onClick={() => setAsking(true)}>
        {translate('recognition.revoke.button')}
      </Button>
      <PasswordDialog
        open={asking}
        title={translate('recognition.revoke.title', { name: organization.name })}
        explanation={translate('recognition.revoke.text')}
        confirmLabel={translate('recognition.revoke.button')}
        onClose={() => setAsking(false)}
        onConfirm={revoke}
      >
        <TextField
          label={translate('core.reason.label')}
          helperText={translate('core.reason.hint', { min: 10 })}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          multiline
          minRows={3}
          required
        />
      </PasswordDialog>
    </>
  );
}
