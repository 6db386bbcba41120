import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatDay } from '../../core/format.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { useReading } from '../../core/reading/useReading.js';
import { QUICK_FIGURES } from '../round.graphql.js';
import type { Round } from '../round.shape.js';

interface Preview {
  quickFiguresPreview: {
    subject: string;
    lines: string[];
    nextOn: string | null;
    recipients: string[];
  };
}

function Letter({ round }: { round: Round }) {
  const translate = useTranslate();
  const { current, error } = useReading<Preview>(QUICK_FIGURES, { roundId: round.id });
  if (error) return <FailureNotice error={error} />;
  if (!current) return null;
  const { subject, lines, nextOn, recipients } = current.quickFiguresPreview;
  return (
    <>
      <DialogContentText sx={{ mb: 2 }}>
        {nextOn
          ? translate('cockpit.figures.next', { day: formatDay(nextOn) })
          : translate('cockpit.figures.none')}{' '}
        {recipients.length > 0
          ? translate('cockpit.figures.to', { names: recipients.join(', ') })
          : translate('cockpit.figures.nobody')}
      </DialogContentText>
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{subject}</Typography>
      {lines.map((line) => (
        <Typography key={line} sx={{ mb: 1 }}>
          {line}
        </Typography>
      ))}
    </>
  );
}

/** The mail of quick figures as it would read now, before it goes to the standing committee. */
export function QuickFigures({ round }: { round: Round }) {
  const translate = useTranslate();
  const titleId = useId();
  const mayRead = usePermission('round:create');
  const [open, setOpen] = useState(false);
  if (!mayRead) return null;
  return (
    <>
      <Button color="inherit" onClick={() => setOpen(true)}>
        {translate('cockpit.figures.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} fullWidth aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{translate('cockpit.figures.title')}</DialogTitle>
        <DialogContent tabIndex={0}>{open && <Letter round={round} />}</DialogContent>
        <DialogActions>
          <Button variant="contained" onClick={() => setOpen(false)}>
            {translate('cockpit.bulk.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
