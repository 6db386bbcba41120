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
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
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

function Rows({ rows }: { rows: ImportRow[] }) {
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
                <Chip
                  size="small"
                  label={translate(`import.outcome.${row.outcome}`)}
                  sx={{
                    bgcolor: tones[looks[row.outcome]].surface,
                    color: tones[looks[row.outcome]].ink,
                  }}
                />
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
            {translate(`import.outcome.${which ?? 'ALL'}`)} ({count})
          </Button>
        ))}
      </Box>
      {page && <Rows rows={page.items} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button disabled={offset === 0} onClick={() => setOffset(offset - AT_ONCE)}>
          {translate('import.before')}
        </Button>
        <Button
          disabled={offset + AT_ONCE >= (page?.total ?? 0)}
          onClick={() => setOffset(offset + AT_ONCE)}
        >
          {translate('import.after')}
        </Button>
      </Box>
    </Card>
  );
}
