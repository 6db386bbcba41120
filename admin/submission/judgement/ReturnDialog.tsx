import { Alert, Box, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { remarkedName } from '../contest/field-title.js';
import { type RemarkBook, writtenRemarks } from '../sheet/remarks.js';
import { RETURN_SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';

interface ReturnDialogProps {
  open: boolean;
  submission: Submission;
  remarks: RemarkBook;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why a report goes back, with the remarks that go with it. */
export function ReturnDialog({ open, submission, remarks, onClose, onDone }: ReturnDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const written = writtenRemarks(remarks);
  const giveBack = async (reason: string) => {
    await graphql(RETURN_SUBMISSION, { input: { id: submission.id, reason, remarks: written } });
    notify('submission.judge.returned', { type: 'success' });
    onDone();
  };
  return (
    <ReasonDialog
      open={open}
      title={translate('submission.judge.returnTitle')}
      explanation={translate('submission.judge.returnText', {
        organization: submission.organization.name,
      })}
      confirmLabel={translate('submission.judge.return')}
      length={{ min: 10, max: 2000 }}
      onClose={onClose}
      onConfirm={giveBack}
    >
      <RemarkList submission={submission} remarks={remarks} />
    </ReasonDialog>
  );
}

function RemarkList({ submission, remarks }: Pick<ReturnDialogProps, 'submission' | 'remarks'>) {
  const translate = useTranslate();
  const written = writtenRemarks(remarks);
  if (written.length === 0) {
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('submission.judge.noRemarks')}
      </Alert>
    );
  }
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('submission.judge.remarks', { smart_count: written.length })}
      </Typography>
      <Box component="ul" tabIndex={0} sx={{ m: 0, pl: 2.5, maxHeight: 200, overflowY: 'auto' }}>
        {written.map(({ field, reason }) => (
          <li key={field}>
            {remarkedName(field, submission)}: {reason}
          </li>
        ))}
      </Box>
    </Box>
  );
}
