import {
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  TextField,
} from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { webhookKinds } from '../../schema/webhook/webhook.model.js';
import { FaultFormDialog } from '../core/dialog/FaultFormDialog.js';
import { graphql } from '../core/graphql.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { CHANGE_WEBHOOK, CREATE_WEBHOOK } from './webhook.graphql.js';
import type { Webhook } from './webhook.shape.js';

interface WebhookDialogProps {
  /** Left out for a new one. */
  webhook?: Webhook;
  clientId: string;
  onClose: () => void;
  /** Is told the secret of a new one, which is never told again. */
  onSaved: (signingKey?: string) => void;
}

interface Texts {
  url: string;
  events: string[];
}

const TYPES = webhookKinds.map(({ type }) => type);

async function save({ webhook, clientId }: WebhookDialogProps, input: Texts) {
  if (webhook) {
    await graphql(CHANGE_WEBHOOK, { input: { ...input, id: webhook.id } });
    return undefined;
  }
  const { shown } = await graphql<{ shown: { signingKey: string } }>(CREATE_WEBHOOK, {
    input: { ...input, clientId },
  });
  return shown.signingKey;
}

/** Says where an app is told, and of what. */
export function WebhookDialog(props: WebhookDialogProps) {
  const { webhook, onClose, onSaved } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm<Texts>({ url: webhook?.url ?? '', events: webhook?.events ?? TYPES });
  const { url, events } = form.texts;
  const fault = form.faults['events'];
  const toggle = (type: string) =>
    form.type({
      events: events.includes(type) ? events.filter((each) => each !== type) : [...events, type],
    });
  const send = () =>
    form.send(async (texts) => {
      const signingKey = await save(props, texts);
      if (!signingKey) notify('webhook.saved', { type: 'success' });
      onClose();
      onSaved(signingKey);
    });
  return (
    <FaultFormDialog
      form={form}
      title={translate(webhook ? 'webhook.change' : 'webhook.add')}
      onClose={onClose}
      onSend={() => void send()}
    >
      <TextField
        type="url"
        label={translate('webhook.url')}
        value={url}
        onChange={({ target }) => form.type({ url: target.value })}
        error={Boolean(form.faults['url'])}
        helperText={form.faults['url'] ?? translate('webhook.urlHint')}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        fullWidth
        autoFocus
        margin="dense"
      />
      <FormControl component="fieldset" error={Boolean(fault)} sx={{ mt: 2, display: 'block' }}>
        <FormLabel component="legend">{translate('webhook.events')}</FormLabel>
        <FormGroup>
          {TYPES.map((type) => (
            <FormControlLabel
              key={type}
              control={<Checkbox checked={events.includes(type)} onChange={() => toggle(type)} />}
              label={translate(`webhook.event.${type.replace('.', '_')}`)}
            />
          ))}
        </FormGroup>
        <FormHelperText>{fault ?? translate('webhook.eventsHint')}</FormHelperText>
      </FormControl>
    </FaultFormDialog>
  );
}
