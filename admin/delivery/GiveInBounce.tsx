import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../core/frame/hidden.js';
import { sendFile } from '../core/upload/send-file.js';
import { useMutationNotice } from '../core/useMutationNotice.js';

interface Told {
  addresseeName: string;
  address: string;
}

/** Takes a mail that came back to the sender's mailbox, and says whose it was. */
export function GiveInBounce({ onGivenIn }: { onGivenIn: () => void }) {
  const translate = useTranslate();
  const hintId = useId();
  const { run, running, sentence } = useMutationNotice();
  const [told, setTold] = useState<Told | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setTold(null);
    const answer = await run(() => sendFile<Told>('/files/bounces', file));
    if (!answer) return;
    setTold(answer);
    onGivenIn();
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Button
        component="label"
        role={undefined}
        tabIndex={-1}
        variant="outlined"
        size="small"
        loading={running}
        startIcon={<UploadFileIcon />}
        sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
      >
        {translate('delivery.giveIn.button')}
        <Box
          component="input"
          type="file"
          accept=".eml,message/rfc822"
          aria-describedby={hintId}
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = '';
          }}
          sx={visuallyHidden}
        />
      </Button>
      <Typography id={hintId} variant="body2" color="textSecondary">
        {translate('delivery.giveIn.hint')}
      </Typography>
      {sentence && <Alert severity="error">{sentence}</Alert>}
      {told && (
        <Alert severity="success">
          {translate('delivery.giveIn.done', { name: told.addresseeName, address: told.address })}
        </Alert>
      )}
    </Box>
  );
}
