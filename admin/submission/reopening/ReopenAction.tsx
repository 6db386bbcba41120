import { Autocomplete, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { isLocked } from '../../../schema/round/round.rule.js';
import { usePermission } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { InstantField } from '../../core/time/InstantField.js';
import { daysFromNow, instantOf } from '../../core/time/local-time.js';
import { remarkedName } from '../contest/field-title.js';
import type { Submission } from '../submission.shape.js';
import { REOPEN_SUBMISSION } from './reopening.graphql.js';

interface ReopenActionProps {
  submission: Submission;
  onChanged: () => void;
}

/** Days that are offered: a working week. */
const OFFERED_DAYS = 5;

/** Whether there is something to reopen: what is accepted, and what a lock keeps out. */
function useMayReopen({ state, round, reopening }: Submission): boolean {
  const mayReopen = usePermission('submission:reopen');
  if (!mayReopen || (reopening && !reopening.endedAt)) return false;
  if (state === 'ACCEPTED') return true;
  const lockedAt = round.lockedAt ? new Date(round.lockedAt) : null;
  const isShut = round.state === 'CLOSED' || isLocked({ lockedAt }, new Date());
  return isShut && ['DUE', 'DRAFT', 'RETURNED'].includes(state);
}

/** Indicators and sections by their codes, to choose what may be changed. */
function fieldsOf({ round: { template }, organization }: Submission): string[] {
  const asked = template.indicators.filter(({ appliesTo }) =>
    appliesTo.includes(organization.hostType),
  );
  return template.sections.flatMap(({ code, prompt, quotesPractices }) => [
    ...asked.filter(({ sectionCode }) => sectionCode === code).map((indicator) => indicator.code),
    ...(prompt || quotesPractices ? [code] : []),
  ]);
}

/** Opens one organization's report again, for a reason, in some fields, until a time. */
export function ReopenAction({ submission, onChanged }: ReopenActionProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const mayReopen = useMayReopen(submission);
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState(() => daysFromNow(OFFERED_DAYS));
  const [fields, setFields] = useState<string[]>([]);
  if (!mayReopen) return null;
  const reopen = async (reason: string) => {
    const input = { submissionId: submission.id, reason, fields, until: instantOf(until) };
    await graphql(REOPEN_SUBMISSION, { input });
    notify('reopening.done', { type: 'success' });
    onChanged();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('reopening.reopen')}
      </Button>
      <ReasonDialog
        open={asking}
        title={translate('reopening.title', { organization: submission.organization.name })}
        explanation={translate('reopening.text')}
        confirmLabel={translate('reopening.reopen')}
        length={{ min: 20, max: 2000 }}
        onClose={() => setAsking(false)}
        onConfirm={reopen}
      >
        <Box sx={{ display: 'grid', gap: 2, mb: 1, pt: 1 }}>
          <InstantField label={translate('reopening.until')} value={until} onChange={setUntil} />
          <Autocomplete
            multiple
            disableCloseOnSelect
            options={fieldsOf(submission)}
            value={fields}
            onChange={(_event, chosen) => setFields(chosen)}
            getOptionLabel={(code) => remarkedName(code, submission)}
            renderInput={(input) => (
              <TextField
                {...input}
                label={translate('reopening.fields')}
                helperText={translate('reopening.fieldsHint')}
              />
            )}
          />
        </Box>
      </ReasonDialog>
    </>
  );
}
