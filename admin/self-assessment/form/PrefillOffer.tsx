import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { PREFILL_ASSESSMENT } from '../self-assessment.graphql.js';
import { useForm } from './form-context.js';

/** Offers to fill what is empty from the last report and the round before. */
export function PrefillOffer({ session }: { session: DraftSession }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { assessment, answers, refresh } = useForm();
  const { run, running } = useMutationNotice();
  const [tried, setTried] = useState(false);
  const empty = answers.filter(
    ({ value, notApplicable }) => !value && (notApplicable ?? null) === null,
  );
  if (empty.length === 0 || tried) return null;
  const fill = async () => {
    await session.saveNow();
    const done = await run(() => graphql(PREFILL_ASSESSMENT, { id: assessment.id }));
    if (!done) return;
    setTried(true);
    notify('selfAssessment.prefill.done', { type: 'info' });
    refresh();
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" loading={running} onClick={() => void fill()}>
          {translate('selfAssessment.prefill.fill')}
        </Button>
      }
    >
      {translate('selfAssessment.prefill.offer', { smart_count: empty.length })}
    </Alert>
  );
}
