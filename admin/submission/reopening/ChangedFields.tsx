import {
  Alert,
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { remarkedName } from '../contest/field-title.js';
import type { Submission } from '../submission.shape.js';
import { changesOf } from './reopening.js';

/** What the office has to look at when a reopened report comes back: the changed fields alone. */
export function ChangedFields({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const { reopening, state } = submission;
  if (state !== 'SUBMITTED' || !reopening?.before || reopening.endedAt) return null;
  const changes = changesOf(submission, reopening.before);
  if (changes.length === 0) {
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('reopening.noChanges')}
      </Alert>
    );
  }
  const shown = (text: string) => text || translate('reopening.empty');
  return (
    <Box component="section" aria-labelledby="changed-fields" sx={{ mb: 3 }}>
      <Typography id="changed-fields" component="h2" variant="h6">
        {translate('reopening.changes')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {translate('reopening.changesHint')}
      </Typography>
      <TableContainer component={Paper} variant="outlined" tabIndex={0}>
        <Table size="small" aria-labelledby="changed-fields">
          <TableHead>
            <TableRow>
              {['field', 'before', 'after'].map((column) => (
                <TableCell key={column}>{translate(`reopening.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.map(({ code, before, after }) => (
              <TableRow key={code}>
                <TableCell component="th" scope="row">
                  {remarkedName(code, submission)}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'pre-line' }}>{shown(before)}</TableCell>
                <TableCell sx={{ whiteSpace: 'pre-line', fontWeight: 600 }}>
                  {shown(after)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
