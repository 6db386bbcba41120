import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { EXEMPT_SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';

interface ExemptActionProps {
  submission: Submission;
  onChanged: () => void;
}

/** Frees an organization that has not handed in. */
export function ExemptAction({ submission, onChanged }: ExemptActionProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const exempt = async (reason: string) => {
    await graphql(EXEMPT_SUBMISSION, { id: submission.id, reason });
    notify('submission.judge.exempted', { type: 'success' });
    onChanged();
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {translate('submission.judge.exempt')}
      </Button>
      <ReasonDialog
        open={asking}
        title={translate('submission.judge.exemptTitle')}
        explanation={translate('submission.judge.exemptText', {
          organization: submission.organization.name,
        })}
        confirmLabel={translate('submission.judge.exempt')}
        onClose={() => setAsking(false)}
        onConfirm={exempt}
      />
    </>
  );
}
