import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/Delete';
import { Box, IconButton } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { moveIn, without } from '../draft/change.js';

interface OrderedRowsProps<T extends { code: string }> {
  /** What the list is of, already translated. */
  label: string;
  /** Names what may be dropped on each other. */
  kind: string;
  rows: readonly T[];
  onChange: (rows: T[]) => void;
  children: (row: T, at: number) => ReactNode;
}

/** Parts in their order: drawn with the mouse or moved by their arrows, and taken out. */
export function OrderedRows<T extends { code: string }>(props: OrderedRowsProps<T>) {
  const { label, kind, rows, onChange, children } = props;
  const translate = useTranslate();
  const step = (code: string, onto: string | undefined) =>
    onto !== undefined && onChange(moveIn(rows, code, onto));
  return (
    <Box
      component="ol"
      aria-label={label}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}
    >
      {rows.map((row, at) => (
        <Box
          component="li"
          key={row.code}
          draggable
          onDragStart={({ dataTransfer }) => dataTransfer.setData(kind, row.code)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            step(event.dataTransfer.getData(kind), row.code);
          }}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'flex-start' }}
        >
          <Box sx={{ flex: '1 1 16rem', minWidth: 0, display: 'grid', gap: 1.5 }}>
            {children(row, at)}
          </Box>
          <Box sx={{ display: 'flex' }}>
            <IconButton
              size="small"
              disabled={at === 0}
              aria-label={translate('criteria.row.up', { of: label, code: row.code })}
              onClick={() => step(row.code, rows[at - 1]?.code)}
            >
              <ArrowUpwardIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              disabled={at === rows.length - 1}
              aria-label={translate('criteria.row.down', { of: label, code: row.code })}
              onClick={() => step(row.code, rows[at + 1]?.code)}
            >
              <ArrowDownwardIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={translate('criteria.row.remove', { of: label, code: row.code })}
              onClick={() => onChange(without(rows, row.code))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
