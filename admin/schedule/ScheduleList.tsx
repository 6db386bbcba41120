import { Box, Button, Card, CardContent, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { formatDay, formatInstant, ZONE } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { SCHEDULES } from './schedule.graphql.js';
import { EndSchedule } from './EndSchedule.js';
import { copyOf, newSchedule, type Schedule, type ScheduleTemplate } from './schedule.shape.js';
import { ScheduleForm } from './ScheduleForm.js';

interface Wheel {
  reportSchedules: { items: Schedule[] };
  reportTemplates: { items: ScheduleTemplate[] };
}

interface EntryProps {
  schedule: Schedule;
  templates: ScheduleTemplate[];
  onCopy: () => void;
  onChanged: () => void;
}

function Entry({ schedule, templates, onCopy, onChanged }: EntryProps) {
  const translate = useTranslate();
  const mayChange = usePermission('round:create');
  const [editing, setEditing] = useState(false);
  const { name, active, kind, nextOpensAt, templateName, validFrom, validTo } = schedule;
  const done = () => {
    setEditing(false);
    onChanged();
  };
  return (
    <Card component="article" sx={{ mb: 2, maxWidth: '60rem' }}>
      <CardContent>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="h2" variant="h6">
            {name}
          </Typography>
          <Chip
            size="small"
            color={active ? 'success' : 'default'}
            variant="outlined"
            label={translate(active ? 'schedule.on' : 'schedule.off')}
          />
        </Box>
        <Typography variant="body2">
          {translate(`round.kinds.${kind}`)} · {templateName ?? translate('schedule.noTemplate')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate(validTo ? 'schedule.validTo' : 'schedule.valid', {
            from: formatDay(validFrom),
            to: formatDay(validTo),
          })}
          {nextOpensAt && ` ${translate('schedule.next', { at: formatInstant(nextOpensAt) })}`}
        </Typography>
        {mayChange && !editing && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
            <Button
              variant="outlined"
              aria-label={translate('schedule.changeOf', { name })}
              onClick={() => setEditing(true)}
            >
              {translate('ra.action.edit')}
            </Button>
            <Button
              color="inherit"
              aria-label={translate('schedule.copyOf', { name })}
              onClick={onCopy}
            >
              {translate('schedule.copy')}
            </Button>
            {!validTo && <EndSchedule schedule={schedule} onEnded={onChanged} />}
          </Box>
        )}
        {editing && <ScheduleForm schedule={schedule} templates={templates} onDone={done} />}
      </CardContent>
    </Card>
  );
}

interface WheelProps {
  wheel: Wheel;
  onChanged: () => void;
}

function Entries({ wheel, onChanged }: WheelProps) {
  const translate = useTranslate();
  const mayChange = usePermission('round:create');
  const [fresh, setFresh] = useState<Schedule | null>(null);
  const templates = wheel.reportTemplates.items;
  const { items } = wheel.reportSchedules;
  const done = () => {
    setFresh(null);
    onChanged();
  };
  return (
    <>
      {mayChange && !fresh && (
        <Button
          variant="contained"
          sx={{ mb: 2 }}
          onClick={() => setFresh(newSchedule(templates, zonedDate(new Date(), ZONE)))}
        >
          {translate('schedule.create')}
        </Button>
      )}
      {fresh && (
        <Card component="section" aria-labelledby="new-entry" sx={{ mb: 2, maxWidth: '60rem' }}>
          <CardContent>
            <Typography id="new-entry" component="h2" variant="h6">
              {translate('schedule.create')}
            </Typography>
            <ScheduleForm schedule={fresh} templates={templates} onDone={done} />
          </CardContent>
        </Card>
      )}
      {items.length === 0 && !fresh && (
        <EmptyState title={translate('schedule.empty')}>
          {translate('schedule.emptyText')}
        </EmptyState>
      )}
      {items.map((schedule) => (
        <Entry
          key={schedule.id}
          schedule={schedule}
          templates={templates}
          onCopy={() => {
            setFresh(copyOf(schedule, translate('schedule.copyName', { name: schedule.name })));
            window.scrollTo({ top: 0 });
          }}
          onChanged={onChanged}
        />
      ))}
    </>
  );
}

/** The year wheel: which reports are asked for in a year, and by which dates. */
export function ScheduleList() {
  const translate = useTranslate();
  const { current, loading, error, refresh } = useReading<Wheel>(SCHEDULES);
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  return (
    <>
      <PageTitle
        title={translate('schedule.title')}
        above={<TextLink to="/reportRounds">{translate('round.kind')}</TextLink>}
      >
        {translate('schedule.lead')}
      </PageTitle>
      <Entries wheel={current} onChanged={() => void refresh()} />
    </>
  );
}
