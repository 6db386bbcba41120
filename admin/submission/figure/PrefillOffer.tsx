import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { askedIndicators, isBlank } from '../form/faults.js';
import { useForm } from '../form/form-context.js';
import { PREFILL_SUBMISSION } from '../submission.graphql.js';

interface PrefillOfferProps {
  session: DraftSession;
  /** The server holds more than the form shows. */
  onFilled: () => void;
}

/** Offers to fill empty figures from what is known already. */
export function PrefillOffer({ session, onFilled }: PrefillOfferProps) {
  const translate = useTranslate();
  const { submission, fields } = useForm();
  const notify = useNotify();
  const { run, running } = useMutationNotice();
  const [tried, setTried] = useState(false);
  const open = askedIndicators(submission).filter(
    (indicator) => indicator.prefill !== null && isBlank(indicator, fields),
  );
  if (open.length === 0 || tried) return null;
  const fill = async () => {
    await session.saveNow();
    const version = session.serverVersion();
    const reply = await run(() =>
      graphql<{ prefillSubmission: { version: number } }>(PREFILL_SUBMISSION, {
        id: submission.id,
        version,
      }),
    );
    if (!reply) return;
    const isFilled = reply.prefillSubmission.version !== version;
    notify(`submission.figure.carried.${isFilled ? 'filled' : 'nothing'}`, { type: 'info' });
    setTried(true);
    onFilled();
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" loading={running} onClick={() => void fill()}>
          {translate('submission.figure.carried.fill')}
        </Button>
      }
    >
      {translate('submission.figure.carried.offer', { smart_count: open.length })}
    </Alert>
  );
}
