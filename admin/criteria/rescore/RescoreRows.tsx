import {
  Box,
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Band } from '../../../schema/criteria/criteria.model.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { tones } from '../../core/frame/tones.js';
import { useReading } from '../../core/reading/useReading.js';
import { CRITERIA_RESCORE_ROWS } from '../criteria.graphql.js';
import type { RescoreRow } from '../criteria.shape.js';
import { formatMilli } from '../points.js';

const AT_ONCE = 25;
const columns = ['organization', 'beforeTotal', 'afterTotal', 'change'] as const;
const which = ['ALL', 'RISE', 'FALL', 'STAY', 'CROSS'] as const;

interface RescoreRowsProps {
  rescoreId: string;
  bands: readonly Band[];
}

const asked = (chosen: string) => {
  if (chosen === 'ALL') return {};
  return chosen === 'CROSS' ? { crossesBand: true } : { movement: chosen };
};

/** Organizations of a preview, a page at a time. */
export function RescoreRows({ rescoreId, bands }: RescoreRowsProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string>('ALL');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState({ field: 'change', descending: false });
  const [offset, setOffset] = useState(0);
  const filter = { rescoreId, ...asked(chosen), ...(search ? { search } : {}) };
  const { current, error, refresh } = useReading<{
    criteriaRescoreRows: { total: number; items: RescoreRow[] };
  }>(CRITERIA_RESCORE_ROWS, { filter, sort, first: AT_ONCE, offset });
  const back = (change: () => void) => {
    change();
    setOffset(0);
  };
  const rows = current?.criteriaRescoreRows;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          select
          size="small"
          label={translate('criteria.rescore.which')}
          value={chosen}
          onChange={({ target }) => back(() => setChosen(target.value))}
          sx={{ minWidth: '12rem' }}
        >
          {which.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`criteria.rescore.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="small"
          label={translate('criteria.rescore.search')}
          value={search}
          onChange={({ target }) => back(() => setSearch(target.value))}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      </Box>
      {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {!rows && !error && <LoadingScreen />}
      {rows?.total === 0 && <Typography>{translate('criteria.rescore.none')}</Typography>}
      {rows && rows.total > 0 && (
        <>
          <RowTable
            rows={rows.items}
            bands={bands}
            sort={sort}
            onSort={(field) =>
              back(() => setSort({ field, descending: sort.field === field && !sort.descending }))
            }
          />
          <Pages offset={offset} total={rows.total} onTurn={setOffset} />
        </>
      )}
    </>
  );
}

interface RowTableProps {
  rows: readonly RescoreRow[];
  bands: readonly Band[];
  sort: { field: string; descending: boolean };
  onSort: (field: string) => void;
}

function RowTable({ rows, bands, sort, onSort }: RowTableProps) {
  const translate = useTranslate();
  const { field, descending } = sort;
  const label = translate('criteria.rescore.rows');
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column}
                {...(field === column
                  ? { sortDirection: descending ? ('desc' as const) : ('asc' as const) }
                  : {})}
              >
                <TableSortLabel
                  active={field === column}
                  direction={descending ? 'desc' : 'asc'}
                  onClick={() => onSort(column)}
                >
                  {translate(`criteria.rescore.column.${column}`)}
                </TableSortLabel>
              </TableCell>
            ))}
            <TableCell>{translate('criteria.rescore.column.remark')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <RescoreLine key={row.id} row={row} bands={bands} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function RescoreLine({ row, bands }: { row: RescoreRow; bands: readonly Band[] }) {
  const translate = useTranslate();
  const bandName = (code: string | null) =>
    code === null
      ? translate('criteria.rescore.noBand')
      : (bands.find((band) => band.code === code)?.name ?? code);
  const { organization, change, crossesBand, unanswered, verified } = row;
  const ink = change > 0 ? tones.good.ink : change < 0 ? tones.bad.ink : undefined;
  const remarks = [
    crossesBand && translate('criteria.rescore.crosses'),
    unanswered.length > 0 &&
      translate('criteria.rescore.unanswered', { codes: unanswered.join(', ') }),
    verified && translate('criteria.rescore.verified'),
  ].filter(Boolean);
  return (
    <TableRow>
      <TableCell>{organization.shortName}</TableCell>
      <TableCell>{`${formatMilli(row.beforeTotal)} (${bandName(row.beforeBand)})`}</TableCell>
      <TableCell>{`${formatMilli(row.afterTotal)} (${bandName(row.afterBand)})`}</TableCell>
      <TableCell sx={{ color: ink, fontWeight: 600 }}>
        {`${change > 0 ? '+' : ''}${formatMilli(change)}`}
      </TableCell>
      <TableCell>{remarks.join(' ')}</TableCell>
    </TableRow>
  );
}

interface PagesProps {
  offset: number;
  total: number;
  onTurn: (offset: number) => void;
}

function Pages({ offset, total, onTurn }: PagesProps) {
  const translate = useTranslate();
  const to = Math.min(offset + AT_ONCE, total);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button disabled={offset === 0} onClick={() => onTurn(offset - AT_ONCE)}>
        {translate('criteria.list.before')}
      </Button>
      {translate('criteria.rescore.range', { from: offset + 1, to, total })}
      <Button disabled={to >= total} onClick={() => onTurn(offset + AT_ONCE)}>
        {translate('criteria.list.after')}
      </Button>
    </Box>
  );
}
