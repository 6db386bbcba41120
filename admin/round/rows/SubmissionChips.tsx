import { Box } from '@mui/material';
import { StateChip } from '../../core/StateChip.js';
import type { SubmissionRow } from '../round.shape.js';

/** State of a submission, and whether it is late or overdue. */
export function SubmissionChips({
  row,
}: {
  row: Pick<SubmissionRow, 'state' | 'late' | 'overdue'>;
}) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <StateChip kind="submission" state={row.state} />
      {row.late && <StateChip kind="mark" state="late" />}
      {row.overdue && <StateChip kind="mark" state="overdue" />}
    </Box>
  );
}
