import { Box } from '@mui/material';
import { type CalendarRound, type Holiday, momentsOf, placeOf, placeOfDay } from './calendar.js';

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

/** A stretch of the line between two instants. */
function Stretch({ from, to, kind }: { from: number; to: number; kind: 'open' | 'late' | 'own' }) {
  const fill = { open: '#A4161A', late: '#E6A23C', own: '#9AA0A6' }[kind];
  return (
    <Box
      sx={{
        position: 'absolute',
        top: 11,
        height: 6,
        left: percent(from),
        width: `max(3px, ${percent(to - from)})`,
        bgcolor: fill,
        borderRadius: 1,
      }}
    />
  );
}

interface YearLineProps {
  round: CalendarRound;
  year: number;
  holidays: Holiday[];
}

/** A round's line through the year; the words beside it say the same. */
export function YearLine({ round, year, holidays }: YearLineProps) {
  const at = (instant: string) => placeOf(instant, year);
  const due = at(round.organizationDueAt);
  const last = at(momentsOf(round).at(-1)?.at ?? round.committeeDueAt);
  const locked = round.lockedAt ? at(round.lockedAt) : due;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 28, minWidth: 0, overflow: 'hidden' }}>
      {Array.from({ length: 12 }, (_, month) => (
        <Box
          key={month}
          sx={{
            position: 'absolute',
            inset: '0 auto 0 0',
            left: percent(placeOfDay(`${year}-${String(month + 1).padStart(2, '0')}-01`, year)),
            borderLeft: '1px solid',
            borderColor: 'divider',
          }}
        />
      ))}
      {holidays
        .filter(({ worked }) => !worked)
        .map(({ date }) => (
          <Box
            key={date}
            sx={{
              position: 'absolute',
              inset: '0 auto 0 0',
              left: percent(placeOfDay(date, year)),
              width: 2,
              bgcolor: '#F3C6C7',
            }}
          />
        ))}
      <Stretch from={Math.max(due, locked)} to={Math.max(last, due)} kind="own" />
      <Stretch from={due} to={locked} kind="late" />
      <Stretch from={at(round.opensAt)} to={due} kind="open" />
      {momentsOf(round).map(({ name, at: instant }) => (
        <Box
          key={name}
          sx={{
            position: 'absolute',
            top: 8,
            left: `calc(${percent(at(instant))} - 6px)`,
            width: 12,
            height: 12,
            borderRadius: '50%',
            border: '2px solid #fff',
            bgcolor: name === 'organizationDueAt' ? '#A4161A' : 'text.secondary',
          }}
        />
      ))}
    </Box>
  );
}
