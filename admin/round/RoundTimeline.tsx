import CheckIcon from '@mui/icons-material/Check';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDistance, formatInstant } from '../core/format.js';
import type { Round } from './round.shape.js';

const MOMENTS = [
  ...(['opensAt', 'cutoffAt', 'organizationDueAt', 'lockedAt'] as const),
  ...(['committeeDueAt', 'superiorDueAt'] as const),
];
type MomentName = (typeof MOMENTS)[number];

/** The instants a round has, in their order. */
function momentsOf(round: Round): { name: MomentName; at: string }[] {
  return MOMENTS.flatMap((name) => {
    const at = round[name];
    return at ? [{ name, at }] : [];
  }).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

interface MomentProps {
  name: MomentName;
  /** Whether late reports are being taken from this moment to the lock. */
  late: boolean;
  at: string;
  passed: boolean;
  next: boolean;
  last: boolean;
}

function Dot({ passed, next }: { passed: boolean; next: boolean }) {
  return (
    <Box
      aria-hidden
      sx={{
        width: 24,
        height: 24,
        borderRadius: '50%',
        border: '2px solid',
        borderColor: passed || next ? 'primary.main' : 'divider',
        bgcolor: passed ? 'primary.main' : 'background.paper',
        color: 'primary.contrastText',
        display: 'grid',
        placeContent: 'center',
        flexShrink: 0,
        zIndex: 1,
      }}
    >
      {passed && <CheckIcon sx={{ fontSize: 16 }} />}
      {next && <Box sx={{ width: 10, height: 10, borderRadius: '50%', bgcolor: 'primary.main' }} />}
    </Box>
  );
}

/** Runs to the next moment: to the right, or down on a narrow screen. */
const line = (passed: boolean) => ({
  content: '""',
  position: 'absolute',
  bgcolor: passed ? 'primary.main' : 'divider',
  left: { xs: 11, sm: 24 },
  top: { xs: 24, sm: 11 },
  width: { xs: 2, sm: 'calc(100% - 24px)' },
  height: { xs: 'calc(100% - 24px)', sm: 2 },
});

function Moment({ name, at, late, passed, next, last }: MomentProps) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        flex: { sm: last ? '0 1 auto' : '1 1 0' },
        display: 'flex',
        flexDirection: { xs: 'row', sm: 'column' },
        gap: { xs: 1.5, sm: 1 },
        pb: { xs: last ? 0 : 2, sm: 0 },
        pr: { sm: last ? 0 : 2 },
        '&::after': last ? undefined : line(passed),
      }}
    >
      <Dot passed={passed} next={next} />
      <Box>
        <Typography variant="body2" sx={{ fontWeight: 650 }}>
          {translate(`round.timeline.${name}`)}
        </Typography>
        <Typography variant="body2" component="time" dateTime={at}>
          {formatInstant(at)}
        </Typography>
        <Typography variant="body2" sx={{ color: next ? 'primary.main' : 'text.secondary' }}>
          {passed ? translate('round.timeline.passed') : formatDistance(at)}
        </Typography>
        {late && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('round.timeline.lateAccepted')}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** The dates of a round as one line, with what has passed and what comes next. */
export function RoundTimeline({ round }: { round: Round }) {
  const translate = useTranslate();
  const now = Date.now();
  const moments = momentsOf(round);
  const next = moments.find(({ at }) => Date.parse(at) > now);
  return (
    <Box
      component="ol"
      aria-label={translate('round.timeline.label')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexDirection: { xs: 'column', sm: 'row' },
      }}
    >
      {moments.map(({ name, at }, index) => (
        <Moment
          key={name}
          name={name}
          at={at}
          late={name === 'organizationDueAt' && round.lockedAt !== null}
          passed={Date.parse(at) <= now}
          next={name === next?.name}
          last={index === moments.length - 1}
        />
      ))}
    </Box>
  );
}
