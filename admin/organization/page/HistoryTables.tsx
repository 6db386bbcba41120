import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import type { Ranking } from '../../ranking/ranking.shape.js';
import { FIRST_DAY, type Headcount, type Version } from '../organization.shape.js';

interface RowsProps {
  label: string;
  heads: string[];
  /** Key, and a cell for each head. */
  rows: [key: string, cells: (string | null)[]][];
  /** From which column on they are numbers. */
  numbersFrom?: number;
}

/** Columns that say something in a row at least. */
const filled = (rows: RowsProps['rows'], at: number) => rows.some(([, cells]) => cells[at] !== '–');

/** Wide enough for words, where the table is wider than its page. */
const TEXT = { sx: { minWidth: '6.5rem' } };

function Rows({ label, heads, rows, numbersFrom = Infinity }: RowsProps) {
  const shown = heads.flatMap((_head, at) => (filled(rows, at) ? [at] : []));
  const look = (at: number) =>
    at >= numbersFrom ? ({ align: 'right', sx: { whiteSpace: 'nowrap' } } as const) : TEXT;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {shown.map((at) => (
              <TableCell key={heads[at]} {...look(at)}>
                {heads[at]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([key, cells]) => (
            <TableRow key={key}>
              {shown.map((at) => (
                <TableCell key={heads[at]} {...look(at)}>
                  {cells[at]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** What the organization was called and where it belonged, newest first. */
export function VersionTable({ versions }: { versions: Version[] }) {
  const translate = useTranslate();
  const from = (day: string) =>
    day === FIRST_DAY ? translate('organization.beginning') : formatDay(day);
  const to = (day: string | null) => (day ? formatDay(day) : translate('organization.present'));
  return (
    <Rows
      label={translate('organization.history')}
      heads={['from', 'to', 'name', 'cluster', 'parent', 'issuerName', 'place'].map((head) =>
        translate(`organization.head.${head}`),
      )}
      rows={versions.map((version) => [
        version.id,
        [
          from(version.validFrom),
          to(version.validTo),
          version.name,
          version.cluster?.name ?? '–',
          version.parent?.name ?? '–',
          version.issuerName,
          version.place,
        ],
      ])}
    />
  );
}

/** How many people it had, newest first. */
export function CountTable({ headcounts }: { headcounts: Headcount[] }) {
  const translate = useTranslate();
  const written = (count: number | null) => (count === null ? '–' : formatNumber(count));
  return (
    <Rows
      label={translate('organization.counts')}
      heads={['asOf', 'membersTotal', 'membersExempt', 'staffTotal', 'subCells'].map((head) =>
        translate(`organization.count.short.${head}`),
      )}
      numbersFrom={1}
      rows={headcounts.map((count) => [
        count.id,
        [
          formatDay(count.asOf),
          written(count.membersTotal),
          written(count.membersExempt),
          written(count.staffTotal),
          written(count.subCells),
        ],
      ])}
    />
  );
}

/** How it was ranked each year, newest first. */
export function RankingTable({ rankings }: { rankings: Ranking[] }) {
  const translate = useTranslate();
  return (
    <Rows
      label={translate('ranking.title')}
      heads={['year', 'result', 'decision', 'decidedOn'].map((head) =>
        translate(`ranking.${head}`),
      )}
      rows={rankings.map(({ id, year, level, decisionNumber, decidedOn }) => [
        id,
        [String(year), translate(`ranking.level.${level}`), decisionNumber, formatDay(decidedOn)],
      ])}
    />
  );
}
