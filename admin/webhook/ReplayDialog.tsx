import { Alert, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { formatNumber } from '../core/format.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { useReading } from '../core/reading/useReading.js';
import { InstantField } from '../core/time/InstantField.js';
import { instantOf, localTime } from '../core/time/local-time.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { REPLAY_COUNT, REPLAY_WEBHOOK } from './webhook.graphql.js';

const DAY_MS = 86_400_000;
const isLocal = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

interface Stretch {
  from: string;
  until: string;
}

/** How many messages the stretch has, in words; what is wrong with it otherwise. */
function Preview({ input }: { input: object | null }) {
  const translate = useTranslate();
  const { current, error } = useReading<{ count: number }>(
    REPLAY_COUNT,
    { input },
    { enabled: input !== null },
  );
  if (error) {
    const [field] = error.fields;
    return <Alert severity="warning">{field?.message ?? errorSentence(error, translate)}</Alert>;
  }
  return (
    <Typography role="status" sx={{ minHeight: '1.5rem' }}>
      {current
        ? translate('webhook.replay.count', { count: formatNumber(current.count) })
        : translate('webhook.replay.counting')}
    </Typography>
  );
}

interface ReplayDialogProps {
  id: string;
  onClose: () => void;
  onSent: () => void;
}

/** Sends the messages of a time once more, after saying how many they are. */
export function ReplayDialog({ id, onClose, onSent }: ReplayDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [stretch, setStretch] = useState<Stretch>(() => ({
    from: localTime(Date.now() - DAY_MS),
    until: localTime(Date.now() + 60_000),
  }));
  const isWhole = isLocal(stretch.from) && isLocal(stretch.until);
  const input = isWhole
    ? { id, from: instantOf(stretch.from), until: instantOf(stretch.until) }
    : null;
  const send = async () => {
    const { count } = await graphql<{ count: number }>(REPLAY_WEBHOOK, { input });
    notify(translate('webhook.replay.sent', { count: formatNumber(count) }), { type: 'success' });
    onSent();
  };
  return (
    <FormDialog
      open
      title={translate('webhook.replay.title')}
      explanation={translate('webhook.replay.text')}
      confirmLabel={translate('webhook.replay.send')}
      onClose={onClose}
      onConfirm={send}
    >
      {(['from', 'until'] as const).map((field) => (
        <InstantField
          key={field}
          label={translate(`webhook.replay.${field}`)}
          value={stretch[field]}
          onChange={(typed) => setStretch({ ...stretch, [field]: typed })}
        />
      ))}
      <Preview input={input} />
    </FormDialog>
  );
}
