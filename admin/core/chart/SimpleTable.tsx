import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

interface SimpleTableProps {
  /** Names the table. Already translated. */
  label: string;
  headings: { text: string; align?: 'right' }[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table that is read as a whole: no sorting, no pages. Its first column names the row. */
export function SimpleTable({ label, headings, rows }: SimpleTableProps) {
  return (
    // Wider than the screen it scrolls by itself, with the keyboard too.
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {headings.map(({ text, align }) => (
              <TableCell key={text} align={align} sx={{ fontWeight: 600 }}>
                {text}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, cells }) => (
            <TableRow key={key}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <TableCell key={at} component="th" scope="row" sx={{ minWidth: '11rem' }}>
                    {cell}
                  </TableCell>
                ) : (
                  <TableCell key={at} align={headings[at]?.align}>
                    {cell}
                  </TableCell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
