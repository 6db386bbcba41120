import {
  Alert,
  AlertTitle,
  Box,
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
import { formatDistance, formatInstant, formatNumber } from '../../core/format.js';
import { tones } from '../../core/frame/tones.js';
import type { Operations, WallRun } from '../operations.shape.js';
import { Panel } from './Panel.js';

type Wall = Operations['wall'];

const bars = { HOLDS: tones.good.bar, LEAKS: tones.bad.bar, UNPROVEN: tones.attention.bar };

/** The last runs, the newest to the right. */
function Runs({ runs }: Pick<Wall, 'runs'>) {
  const translate = useTranslate();
  const over = runs.filter(({ outcome }) => outcome !== null).toReversed();
  const count = (asked: string) => over.filter(({ outcome }) => outcome === asked).length;
  const counts = { holds: count('HOLDS'), leaks: count('LEAKS'), unproven: count('UNPROVEN') };
  if (over.length === 0) return null;
  return (
    <Box
      role="img"
      aria-label={translate('operations.wall.runs', counts)}
      sx={{ display: 'flex', gap: '3px', my: 2, maxWidth: '24rem' }}
    >
      {over.map(({ startedAt, outcome }) => (
        <Box
          key={startedAt}
          title={`${formatInstant(startedAt)}: ${translate(`operations.wall.outcome.${outcome}`)}`}
          sx={{
            flex: '1 1 0',
            height: 22,
            borderRadius: 0.5,
            bgcolor: bars[outcome ?? 'UNPROVEN'],
          }}
        />
      ))}
    </Box>
  );
}

function Leaks({ run }: { run: WallRun }) {
  const translate = useTranslate();
  const leaks = run.results.flatMap(({ way, leaks: found }) => found.map((leak) => [way, leak]));
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      <AlertTitle>
        {translate('operations.wall.crossed', { instant: formatInstant(run.startedAt) })}
      </AlertTitle>
      {translate('operations.wall.whatToDo')}
      <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
        {leaks.map(([way, leak]) => (
          <li key={`${way} ${leak}`}>
            {translate(`operations.wall.way.${way}`)}: <span lang="en">{leak}</span>
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function Ways({ run }: { run: WallRun }) {
  const translate = useTranslate();
  const name = translate('operations.wall.ways');
  const isNoted = run.results.some(({ leaks, fault }) => leaks.length > 0 || fault);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={name}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('operations.wall.head.way')}</TableCell>
            <TableCell align="right">{translate('operations.wall.head.tried')}</TableCell>
            <TableCell align="right">{translate('operations.wall.head.refused')}</TableCell>
            {isNoted && <TableCell>{translate('operations.wall.head.fault')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {run.results.map(({ way, tried, refused, leaks, fault }) => (
            <TableRow key={way}>
              <TableCell>{translate(`operations.wall.way.${way}`)}</TableCell>
              <TableCell align="right">{formatNumber(tried)}</TableCell>
              <TableCell align="right">{formatNumber(refused)}</TableCell>
              {isNoted && (
                <TableCell sx={leaks.length > 0 ? { color: 'error.main', fontWeight: 600 } : {}}>
                  {leaks.length > 0 ? (
                    translate('operations.wall.leaked')
                  ) : (
                    <span lang="en">{fault}</span>
                  )}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function standing({ outcome, overdue, last, proven }: Wall): string {
  if (!last) return 'never';
  if (outcome === 'LEAKS') return 'leaks';
  if (overdue && proven) return 'overdue';
  return outcome === 'HOLDS' ? 'holds' : 'unproven';
}

/** Whether somebody could cross from one tenant to another when it was last tried. */
export function WallSection({ wall, light }: { wall: Wall; light: Light }) {
  const translate = useTranslate();
  const { outcome, last, proven, runs } = wall;
  return (
    <Panel section="wall" light={light}>
      {outcome === 'LEAKS' && proven && <Leaks run={proven} />}
      <Typography>{translate(`operations.wall.standing.${standing(wall)}`)}</Typography>
      {last && (
        <Typography variant="body2" color="text.secondary">
          {translate('operations.wall.lastAt', {
            instant: formatInstant(last.finishedAt),
            distance: formatDistance(last.finishedAt ?? last.startedAt),
          })}
        </Typography>
      )}
      <Runs runs={runs} />
      {last && <Ways run={last} />}
    </Panel>
  );
}
