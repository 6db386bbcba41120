import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import ScheduleIcon from '@mui/icons-material/Schedule';
import { CircularProgress, ListItem, ListItemIcon, ListItemText } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Outcome } from './useBulk.js';

function OutcomeIcon({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === 'done') return <CheckCircleIcon color="success" aria-hidden />;
  if (outcome === 'running') return <CircularProgress size={22} aria-hidden />;
  if (outcome === 'waiting' || outcome === undefined) return <ScheduleIcon aria-hidden />;
  return <ErrorIcon color="error" aria-hidden />;
}

/** An organization and what became of it. */
export function OutcomeRow({ name, outcome }: { name: string; outcome: Outcome | undefined }) {
  const translate = useTranslate();
  const words =
    typeof outcome === 'object'
      ? outcome.refused
      : translate(`cockpit.bulk.${outcome ?? 'waiting'}`);
  return (
    <ListItem disableGutters>
      <ListItemIcon sx={{ minWidth: 40 }}>
        <OutcomeIcon outcome={outcome} />
      </ListItemIcon>
      <ListItemText
        primary={name}
        secondary={words}
        slotProps={{ secondary: { color: typeof outcome === 'object' ? 'error' : undefined } }}
      />
    </ListItem>
  );
}
