import { Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { FaultFormDialog } from '../core/dialog/FaultFormDialog.js';
import { graphql } from '../core/graphql.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { CORRECT_ADDRESS } from './delivery.graphql.js';
import type { Delivery } from './delivery.shape.js';

interface CorrectAddressProps {
  delivery: Delivery;
  onCorrected: () => void;
}

/** Another address for a mail that came back: it is sent there once. */
export function CorrectAddress({ delivery, onCorrected }: CorrectAddressProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="contained"
        aria-label={translate('delivery.correct.buttonOf', { name: delivery.addresseeName })}
        onClick={() => setOpen(true)}
      >
        {translate('delivery.correct.button')}
      </Button>
      {open && (
        <CorrectDialog
          delivery={delivery}
          onClose={() => setOpen(false)}
          onCorrected={onCorrected}
        />
      )}
    </>
  );
}

function CorrectDialog({
  delivery,
  onClose,
  onCorrected,
}: CorrectAddressProps & { onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [inGroups, setInGroups] = useState(true);
  const form = useFaultForm({ address: delivery.address });
  const send = async () => {
    const done = await form.send(({ address }) =>
      graphql(CORRECT_ADDRESS, { input: { id: delivery.id, address, inGroups } }),
    );
    if (!done) return;
    notify('delivery.correct.done', { type: 'success' });
    onClose();
    onCorrected();
  };
  return (
    <FaultFormDialog
      form={form}
      title={translate('delivery.correct.title', { name: delivery.addresseeName })}
      onClose={onClose}
      onSend={() => void send()}
    >
      <Typography sx={{ mb: 2 }}>{translate('delivery.correct.text')}</Typography>
      <TextField
        label={translate('delivery.address')}
        type="email"
        value={form.texts.address}
        onChange={({ target }) => form.type({ address: target.value })}
        error={Boolean(form.faults['address'])}
        helperText={form.faults['address']}
        slotProps={{ htmlInput: { maxLength: 254 } }}
        fullWidth
        required
        autoFocus
      />
      <FormControlLabel
        control={
          <Checkbox checked={inGroups} onChange={({ target }) => setInGroups(target.checked)} />
        }
        label={translate('delivery.correct.inGroups')}
      />
    </FaultFormDialog>
  );
}
