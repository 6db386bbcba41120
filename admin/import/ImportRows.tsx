import {
  Box,
  Button,
  Card,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  type Theme,
  useMediaQuery,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../core/format.js';
import { type Tone, tones } from '../core/frame/tones.js';
import { useReading } from '../core/reading/useReading.js';
import { IMPORT_ROWS } from './import.graphql.js';
import type { Import, ImportRow, Outcome } from './import.shape.js';

const AT_ONCE = 50;

const looks: Record<Outcome, Tone> = {
  NEW: 'good',
  CHANGED: 'active',
  UNCHANGED: 'neutral',
  FAULTY: 'bad',
};

function Explanation({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  const column = (field: string) => translate(`import.column.${field}`);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {row.faults.map(({ field, message }) => (
        <Box component="li" key={`${field} ${message}`} sx={{ color: tones.bad.ink }}>
          {column(field)}: {message}
        </Box>
      ))}
      {row.changes.map(({ field, from, to }) => (
        <li key={field}>
          {column(field)}: {translate('import.change', { from: from ?? '–', to })}
        </li>
      ))}
    </Box>
  );
}

function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const translate = useTranslate();
  const { surface, ink } = tones[looks[outcome]];
  const label = translate(`import.outcome.${outcome}`);
  return <Chip size="small" label={label} sx={{ bgcolor: surface, color: ink }} />;
}

/** The rows below each other, on a narrow screen. */
function RowCards({ rows }: { rows: ImportRow[] }) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      aria-label={translate('import.rows')}
      sx={{ m: 0, p: 0, listStyle: 'none' }}
    >
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ py: 1.5, borderTop: '1px solid #E3E4E8' }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.5 }}>
            <OutcomeChip outcome={row.outcome} />
            {translate('import.lineOf', { line: row.line })}
          </Box>
          <Box sx={{ fontWeight: 600 }}>{row.name || row.code}</Box>
          {row.name && <Box sx={{ overflowWrap: 'anywhere' }}>{row.code}</Box>}
          <Explanation row={row} />
        </Box>
      ))}
    </Box>
  );
}

function RowTable({ rows }: { rows: ImportRow[] }) {
  const translate = useTranslate();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={translate('import.rows')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['line', 'outcome', 'code', 'name', 'explanation'].map((head) => (
              <TableCell key={head}>{translate(`import.head.${head}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <TableCell>{row.line}</TableCell>
              <TableCell>
                <OutcomeChip outcome={row.outcome} />
              </TableCell>
              <TableCell>{row.code}</TableCell>
              <TableCell>{row.name}</TableCell>
              <TableCell>
                <Explanation row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface PagesProps {
  offset: number;
  total: number;
  turn: (offset: number) => void;
}

/** Turns the pages, where there is more than one. */
function Pages({ offset, total, turn }: PagesProps) {
  const translate = useTranslate();
  if (total <= AT_ONCE) return null;
  const to = Math.min(offset + AT_ONCE, total);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
      <Button disabled={offset === 0} onClick={() => turn(offset - AT_ONCE)}>
        {translate('import.before')}
      </Button>
      {translate('import.range', {
        from: formatNumber(offset + 1),
        to,
        total: formatNumber(total),
      })}
      <Button disabled={to >= total} onClick={() => turn(offset + AT_ONCE)}>
        {translate('import.after')}
      </Button>
    </Box>
  );
}

/** Every row of the file with what it does; those of one kind alone on request. */
export function ImportRows({ found }: { found: Import }) {
  const translate = useTranslate();
  const [outcome, setOutcome] = useState<Outcome | null>(found.faulty > 0 ? 'FAULTY' : null);
  const [offset, setOffset] = useState(0);
  const filter = { importId: found.id, ...(outcome ? { outcome } : {}) };
  const { current } = useReading<{ organizationImportRows: { total: number; items: ImportRow[] } }>(
    IMPORT_ROWS,
    { filter, offset },
  );
  const page = current?.organizationImportRows;
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const choose = (next: Outcome | null) => {
    setOutcome(next);
    setOffset(0);
  };
  const counts: [Outcome | null, number][] = [
    [null, found.total],
    ['NEW', found.created],
    ['CHANGED', found.changed],
    ['UNCHANGED', found.unchanged],
    ['FAULTY', found.faulty],
  ];
  return (
    <Card sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        {counts.map(([which, count]) => (
          <Button
            key={which ?? 'ALL'}
            size="small"
            variant={outcome === which ? 'contained' : 'outlined'}
            aria-pressed={outcome === which}
            onClick={() => choose(which)}
          >
            {translate(`import.outcome.${which ?? 'ALL'}`)} ({formatNumber(count)})
          </Button>
        ))}
      </Box>
      {page && (wide ? <RowTable rows={page.items} /> : <RowCards rows={page.items} />)}
      <Pages offset={offset} total={page?.total ?? 0} turn={setOffset} />
    </Card>
  );
}
