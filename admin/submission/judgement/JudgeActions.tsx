import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMe, usePermission } from '../../core/acting.js';
import { type RemarkBook, writtenRemarks } from '../sheet/remarks.js';
import type { Submission } from '../submission.shape.js';
import { AcceptDialog } from './AcceptDialog.js';
import { ReturnDialog } from './ReturnDialog.js';

/** Which decisions are open: nobody judges a report of an organization they hand in for. */
export function useJudgement({ state, organization }: Submission) {
  const me = useMe();
  const mayAccept = usePermission('submission:accept');
  const mayExempt = usePermission('submission:exempt');
  const isOwn = me?.memberships.some(
    ({ organizationId, permissions }) =>
      organizationId === organization.id && permissions.includes('submission:hand-in'),
  );
  return {
    canJudge: mayAccept && !isOwn && state === 'SUBMITTED',
    canExempt: mayExempt && ['DUE', 'DRAFT', 'RETURNED'].includes(state),
  };
}

interface JudgeActionsProps {
  submission: Submission;
  remarks: RemarkBook;
  onChanged: () => void;
}

/** Accept or return, at the foot of the report that is read. */
export function JudgeActions({ submission, remarks, onChanged }: JudgeActionsProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const count = writtenRemarks(remarks).length;
  const done = () => {
    remarks.clear();
    onChanged();
  };
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        mt: 3,
        mx: { xs: -2, sm: 0 },
        px: 2,
        py: 1.25,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        displayPrint: 'none',
      }}
    >
      <Typography
        variant="body2"
        color="textSecondary"
        role="status"
        sx={{ flex: { xs: '1 1 100%', sm: '1 1 14rem' } }}
      >
        {count > 0
          ? translate('submission.judge.remarks', { smart_count: count })
          : translate('submission.judge.hint')}
      </Typography>
      <Button variant="outlined" onClick={() => setAsking('return')}>
        {translate('submission.judge.return')}
      </Button>
      <Button variant="contained" onClick={() => setAsking('accept')}>
        {translate('submission.judge.accept')}
      </Button>
      <AcceptDialog
        open={asking === 'accept'}
        submission={submission}
        remarks={count}
        onClose={() => setAsking(null)}
        onDone={done}
      />
      <ReturnDialog
        open={asking === 'return'}
        submission={submission}
        remarks={remarks}
        onClose={() => setAsking(null)}
        onDone={done}
      />
    </Box>
  );
}
