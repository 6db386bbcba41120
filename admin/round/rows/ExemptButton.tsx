import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { EXEMPT_SUBMISSION } from '../round.graphql.js';
import type { SubmissionRow } from '../round.shape.js';

interface ExemptButtonProps {
  row: SubmissionRow;
  onExempted: () => void;
}

/** Frees an organization from the round, with a reason the report will state. */
export function ExemptButton({ row, onExempted }: ExemptButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const { name } = row.organization;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        variant="outlined"
        sx={{ whiteSpace: 'nowrap', borderColor: 'divider', py: 0.125 }}
        aria-label={translate('round.rows.exemptOf', { name })}
        onClick={() => setOpen(true)}
      >
        {translate('round.rows.exempt')}
      </Button>
      <ReasonDialog
        open={open}
        title={translate('round.exempt.title', { name })}
        explanation={translate('round.exempt.explanation')}
        confirmLabel={translate('round.exempt.confirm')}
        destructive
        onClose={() => setOpen(false)}
        onConfirm={async (reason) => {
          await graphql(EXEMPT_SUBMISSION, { id: row.id, reason });
          notify(translate('round.exempt.done', { name }), { type: 'success' });
          onExempted();
        }}
      />
    </>
  );
}
