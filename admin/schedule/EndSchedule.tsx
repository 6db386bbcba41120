import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { zonedDate } from '../../schema/core/calendar.js';
import { ZONE } from '../core/format.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { SAVE_SCHEDULE } from './schedule.graphql.js';
import { inputOf, type Schedule, textsOf } from './schedule.shape.js';

interface EndScheduleProps {
  schedule: Schedule;
  onEnded: () => void;
}

/** Ends an entry on a day: what has begun stays, later rounds are taken off. */
export function EndSchedule({ schedule, onEnded }: EndScheduleProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [lastDay, setLastDay] = useState(() => zonedDate(new Date(), ZONE));
  const { name } = schedule;
  const end = async () => {
    const texts = { ...textsOf(schedule), validTo: lastDay };
    await graphql(SAVE_SCHEDULE, { input: inputOf(texts, schedule) });
    notify('schedule.ended', { type: 'success' });
    onEnded();
  };
  return (
    <>
      <Button
        color="inherit"
        aria-label={translate('schedule.endOf', { name })}
        onClick={() => setAsking(true)}
      >
        {translate('schedule.end')}
      </Button>
      <FormDialog
        open={asking}
        title={translate('schedule.endOf', { name })}
        explanation={translate('schedule.endText')}
        confirmLabel={translate('schedule.end')}
        onClose={() => setAsking(false)}
        onConfirm={end}
      >
        <TextField
          type="date"
          required
          label={translate('schedule.lastDay')}
          value={lastDay}
          onChange={({ target }) => setLastDay(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </FormDialog>
    </>
  );
}
