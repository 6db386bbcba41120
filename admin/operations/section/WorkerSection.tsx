import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Light } from '../../../schema/operations/operations.rule.js';
import { formatInstant, formatNumber } from '../../core/format.js';
import type { Operations } from '../operations.shape.js';
import { Panel } from './Panel.js';

const COUNTS = ['waiting', 'running', 'delayed', 'failed'] as const;

type Worker = NonNullable<Operations['worker']>;

function Queues({ queues }: Pick<Worker, 'queues'>) {
  const translate = useTranslate();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('operations.worker.queues')}>
      <Table size="small" sx={{ mt: 1.5 }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('operations.worker.queue')}</TableCell>
            {COUNTS.map((count) => (
              <TableCell key={count} align="right">
                {translate(`operations.worker.head.${count}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {queues.map((queue) => (
            <TableRow key={queue.name}>
              <TableCell>{translate(`operations.worker.name.${queue.name}`)}</TableCell>
              {COUNTS.map((count) => (
                <TableCell key={count} align="right">
                  {formatNumber(queue[count])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** Whether the worker lives, and how long its queues are: of the whole installation. */
export function WorkerSection({ worker, light }: Pick<Operations, 'worker'> & { light: Light }) {
  const translate = useTranslate();
  if (!worker) {
    return (
      <Panel section="worker" light={light}>
        <Typography>{translate('operations.worker.never')}</Typography>
      </Panel>
    );
  }
  const { heardAt, outbox, outboxSeconds, queues } = worker;
  return (
    <Panel section="worker" light={light}>
      <Typography>
        {translate(light === 'RED' ? 'operations.worker.silent' : 'operations.worker.heard', {
          instant: formatInstant(heardAt),
        })}
      </Typography>
      <Typography>
        {outbox === 0
          ? translate('operations.worker.noOutbox')
          : translate('operations.worker.outbox', {
              count: formatNumber(outbox),
              seconds: formatNumber(outboxSeconds),
            })}
      </Typography>
      <Queues queues={queues} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {translate('operations.worker.whole')}
      </Typography>
    </Panel>
  );
}
