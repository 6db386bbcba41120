import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatInstant } from '../../core/format.js';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { InstantField } from '../../core/time/InstantField.js';
import { daysFromNow, instantOf } from '../../core/time/local-time.js';
import { remarkedName } from '../contest/field-title.js';
import type { Reopening, Submission } from '../submission.shape.js';
import { EXTEND_REOPENING, WITHDRAW_REOPENING } from './reopening.graphql.js';
import { openReopening } from './reopening.js';

interface ReopeningBannerProps {
  submission: Submission;
  onChanged: () => void;
}

/** More time, or the end of it: the office's. */
function OfficeActions({ id, onChanged }: Pick<Reopening, 'id'> & { onChanged: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState<'extend' | 'withdraw' | null>(null);
  const [until, setUntil] = useState(() => daysFromNow(2));
  const close = () => setAsking(null);
  const done = (words: string) => {
    notify(words, { type: 'success' });
    onChanged();
  };
  const extend = async () => {
    await graphql(EXTEND_REOPENING, { id, until: instantOf(until) });
    done('reopening.extended');
  };
  const withdraw = async (reason: string) => {
    await graphql(WITHDRAW_REOPENING, { id, reason });
    done('reopening.withdrawn');
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      <Button color="inherit" variant="outlined" onClick={() => setAsking('extend')}>
        {translate('reopening.extend')}
      </Button>
      <Button color="inherit" onClick={() => setAsking('withdraw')}>
        {translate('reopening.withdraw')}
      </Button>
      <FormDialog
        open={asking === 'extend'}
        title={translate('reopening.extendTitle')}
        confirmLabel={translate('reopening.extend')}
        onClose={close}
        onConfirm={extend}
      >
        <InstantField label={translate('reopening.until')} value={until} onChange={setUntil} />
      </FormDialog>
      <ReasonDialog
        open={asking === 'withdraw'}
        title={translate('reopening.withdrawTitle')}
        explanation={translate('reopening.withdrawText')}
        confirmLabel={translate('reopening.withdraw')}
        destructive
        onClose={close}
        onConfirm={withdraw}
      />
    </Box>
  );
}

/** That a report is open once more: until when, why, and what of it. */
export function ReopeningBanner({ submission, onChanged }: ReopeningBannerProps) {
  const translate = useTranslate();
  const mayReopen = usePermission('submission:reopen');
  const reopening = openReopening(submission);
  if (!reopening || submission.state === 'SUBMITTED') return null;
  const { id, fields, reason, until } = reopening;
  const names = fields.map((code) => remarkedName(code, submission)).join('; ');
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{translate('reopening.open', { until: formatInstant(until) })}</AlertTitle>
      <Box>{reason}</Box>
      <Box>
        {names
          ? translate('reopening.scope', { fields: names })
          : translate('reopening.everything')}
      </Box>
      <Box>{translate('reopening.handInAgain')}</Box>
      {mayReopen && <OfficeActions id={id} onChanged={onChanged} />}
    </Alert>
  );
}
