import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { zonedDate } from '../../schema/core/calendar.js';
import { formatDay, formatInstant, ZONE } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { roundPath, submissionPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { CALENDAR } from './calendar.graphql.js';
import { type CalendarRound, type Holiday, momentsOf } from './calendar.js';
import { YearLine } from './YearLine.js';

interface Calendar {
  reportRounds: { items: CalendarRound[] };
  holidays: Holiday[];
}

interface RoundLineProps {
  round: CalendarRound;
  year: number;
  holidays: Holiday[];
}

/** One round as one line: its dates in words, and drawn on the year where there is room. */
function RoundLine({ round, year, holidays }: RoundLineProps) {
  const translate = useTranslate();
  const { id, label, state, submissionId, lockedAt } = round;
  const to = submissionId ? submissionPath(submissionId) : roundPath(id);
  return (
    <Card component="li" sx={{ p: 2, mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" sx={{ fontWeight: 650, flex: '1 1 14rem' }}>
          <TextLink to={to}>{label}</TextLink>
        </Typography>
        <StateChip kind="round" state={state} />
      </Box>
      <Box sx={{ display: { xs: 'none', md: 'block' }, mt: 1 }}>
        <YearLine round={round} year={year} holidays={holidays} />
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1,
          p: 0,
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(6, 1fr)' },
        }}
      >
        {momentsOf(round).map(({ name, at }) => (
          <Typography key={name} component="li" variant="body2">
            <Box component="span" sx={{ display: { sm: 'block' }, color: 'text.secondary' }}>
              {translate(`round.timeline.${name}`)}
              {name === 'organizationDueAt' &&
                lockedAt &&
                ` (${translate('round.timeline.lateAccepted')})`}
              :{' '}
            </Box>
            <time dateTime={at}>{formatInstant(at)}</time>
          </Typography>
        ))}
      </Box>
    </Card>
  );
}

function DaysOff({ holidays }: { holidays: Holiday[] }) {
  const translate = useTranslate();
  if (holidays.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="days-off" sx={{ mt: 4 }}>
      <Typography id="days-off" component="h2" variant="h6">
        {translate('calendar.holidays')}
      </Typography>
      <Box component="ul" sx={{ columns: { sm: 2, lg: 3 }, pl: 2.5 }}>
        {holidays.map(({ date, name, worked, certain }) => (
          <Typography key={date} component="li" variant="body2">
            {formatDay(date)}: {worked ? translate('calendar.worked', { name }) : name}
            {!certain && ` (${translate('calendar.uncertain')})`}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

/** The year's rounds for committee and organizations alike: the same lines, the own links. */
export function CalendarPage() {
  const translate = useTranslate();
  const [year, setYear] = useState(() => Number(zonedDate(new Date(), ZONE).slice(0, 4)));
  const { current, error, refresh } = useReading<Calendar>(CALENDAR, {
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  });
  const step = (by: number, words: string) => (
    <Button variant="outlined" onClick={() => setYear(year + by)}>
      {translate(words, { year: year + by })}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={translate('calendar.title', { year })}
        above={<TextLink to="/reportRounds">{translate('round.kind')}</TextLink>}
        actions={
          <Box sx={{ display: 'flex', gap: 1 }}>
            {step(-1, 'calendar.year')}
            {step(1, 'calendar.year')}
          </Box>
        }
      >
        {translate('calendar.lead')}
      </PageTitle>
      {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {!current && !error && <LoadingScreen />}
      {current && current.reportRounds.items.length === 0 && (
        <EmptyState title={translate('calendar.empty', { year })}>
          {translate('calendar.emptyText')}
        </EmptyState>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {current?.reportRounds.items.map((round) => (
          <RoundLine key={round.id} round={round} year={year} holidays={current.holidays} />
        ))}
      </Box>
      {current && <DaysOff holidays={current.holidays} />}
    </>
  );
}
