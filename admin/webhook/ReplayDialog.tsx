import { Alert, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { formatInFull, formatNumber } from '../core/format.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { useReading } from '../core/reading/useReading.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { REPLAY_COUNT, REPLAY_WEBHOOK } from './webhook.graphql.js';

const DAY_MS = 86_400_000;
/** Vietnam is seven hours ahead all year. */
const AHEAD_MS = 7 * 3_600_000;
const LONGEST = 16;

/** "2026-03-05T16:30" in Vietnam. */
const localOf = (at: number) => new Date(at + AHEAD_MS).toISOString().slice(0, LONGEST);
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
    from: localOf(Date.now() - DAY_MS),
    until: localOf(Date.now() + 60_000),
  }));
  const isWhole = isLocal(stretch.from) && isLocal(stretch.until);
  const instant = (local: string) => `${local}:00+07:00`;
  const input = isWhole ? { id, from: instant(stretch.from), until: instant(stretch.until) } : null;
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
        <TextField
          key={field}
          type="datetime-local"
          label={translate(`webhook.replay.${field}`)}
          value={stretch[field]}
          onChange={({ target }) => setStretch({ ...stretch, [field]: target.value })}
          helperText={formatInFull(stretch[field])}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '2999-12-31T23:59' } }}
          required
        />
      ))}
      <Preview input={input} />
    </FormDialog>
  );
}
