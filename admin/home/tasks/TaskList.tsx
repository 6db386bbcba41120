import { Box, Button, Card, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { maySee } from '../../core/auth-provider.js';
import { formatDay, formatNumber } from '../../core/format.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { tones } from '../../core/frame/tones.js';
import { useReading } from '../../core/reading/useReading.js';
import { HOME_TASKS } from '../home.graphql.js';
import { type HomeTask, looks, nameOf, resourceOf } from './task.js';

const EVERY = 30_000;

function Records({ task: { code, records, count } }: { task: HomeTask }) {
  const translate = useTranslate();
  const { page } = looks[code];
  if (!page || records.length === 0) return null;
  return (
    <Typography component="div" variant="body2" sx={{ mt: 0.5 }}>
      {records.map((record, at) => (
        <span key={record.id}>
          {at > 0 && ', '}
          <TextLink to={page(record.id)}>{nameOf(code, record.name, translate)}</TextLink>
        </span>
      ))}
      {count > records.length &&
        ` ${translate('home.task.more', { count: formatNumber(count - records.length) })}`}
    </Typography>
  );
}

function Task({ task }: { task: HomeTask }) {
  const translate = useTranslate();
  const { code, count, soonest } = task;
  const { tone, list } = looks[code];
  const words = { count: formatNumber(count), day: formatDay(soonest) };
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        px: { xs: 2, sm: 3 },
        py: 1.75,
        borderLeft: `6px solid ${tones[tone].bar}`,
        '& + li': { borderTop: 1, borderTopColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 18rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {translate(`home.task.what.${code}`, { ...words, smart_count: count })}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate(`home.task.how.${code}`, words)}
        </Typography>
        <Records task={task} />
      </Box>
      {list && maySee(resourceOf(list)) && (
        <Button component={LinkBase} to={list} variant="outlined" size="small">
          {translate(`home.task.go.${code}`)}
        </Button>
      )}
    </Box>
  );
}

/** What waits for the reader, the most pressing first. */
export function TaskList() {
  const translate = useTranslate();
  const { current } = useReading<{ homeTasks: HomeTask[] }>(HOME_TASKS, {}, { every: EVERY });
  const tasks = current?.homeTasks ?? [];
  // What is below says for itself what is to be written, approved or signed.
  if (tasks.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="tasks-heading" sx={{ mb: 4 }}>
      <Typography id="tasks-heading" component="h2" variant="h5" sx={{ mb: 2 }}>
        {translate('home.task.heading')}
      </Typography>
      <Card>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {tasks.map((task) => (
            <Task key={task.code} task={task} />
          ))}
        </Box>
      </Card>
    </Box>
  );
}
