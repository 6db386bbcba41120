import { Box, Checkbox, MenuItem, TextField, Typography } from '@mui/material';
import { type RaRecord, useListContext, useTranslate } from 'react-admin';
import type { Column, LedgerProps } from './column.js';

type Row = RaRecord;

/** Sorting where there are no column heads. */
function SortChoice({ columns }: { columns: Column<Row>[] }) {
  const translate = useTranslate();
  const { sort, setSort } = useListContext();
  const sortable = columns.filter((column) => column.sort);
  if (sortable.length < 2) return null;
  const choices = sortable.flatMap(({ sort: field = '', label }) =>
    (['ASC', 'DESC'] as const).map((order) => ({
      value: `${field} ${order}`,
      text: `${label}, ${translate(`ra.sort.${order}`)}`,
    })),
  );
  const value = `${sort.field} ${sort.order}`;
  if (!choices.some((choice) => choice.value === value)) {
    choices.unshift({ value, text: translate('core.defaultOrder') });
  }
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <TextField
        select
        label={translate('ra.action.sort')}
        value={value}
        fullWidth
        onChange={({ target }) => {
          const [field = '', order] = target.value.split(' ');
          setSort({ field, order: order === 'DESC' ? 'DESC' : 'ASC' });
        }}
      >
        {choices.map(({ value: key, text }) => (
          <MenuItem key={key} value={key}>
            {text}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

interface CardProps extends Pick<LedgerProps<Row>, 'columns' | 'selectable' | 'nameOf'> {
  row: Row;
}

function Lines({ columns, row }: Pick<CardProps, 'columns' | 'row'>) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'minmax(6.5rem, auto) 1fr' }}
    >
      {columns
        .filter(({ card }) => card === undefined)
        .map((column) => ({ column, content: column.render(row) }))
        .filter(({ content }) => content !== null && content !== '')
        .map(({ column, content }) => (
          <Box key={column.key} sx={{ display: 'contents' }}>
            <Typography
              component="dt"
              variant="body2"
              color="text.secondary"
              sx={{ pr: 2, py: 0.25 }}
            >
              {column.label}
            </Typography>
            <Typography
              component="dd"
              variant="body2"
              sx={{ m: 0, py: 0.25, overflowWrap: 'anywhere' }}
            >
              {content}
            </Typography>
          </Box>
        ))}
    </Box>
  );
}

function LedgerCard({ row, columns, selectable, nameOf }: CardProps) {
  const translate = useTranslate();
  const { selectedIds, onToggleItem } = useListContext();
  const part = (kind: Column<Row>['card']) => columns.filter(({ card }) => card === kind);
  return (
    <Box component="li" sx={{ p: 2, borderBottom: '1px solid', borderColor: 'divider' }}>
      <Box
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', justifyContent: 'space-between' }}
      >
        <Box sx={{ minWidth: 0, fontWeight: 600 }}>
          {part('heading').map((column) => (
            <Box key={column.key}>{column.render(row)}</Box>
          ))}
        </Box>
        {selectable?.(row) && (
          <Checkbox
            checked={selectedIds.includes(row.id)}
            onChange={() => onToggleItem(row.id)}
            sx={{ m: -1 }}
            slotProps={{
              input: {
                'aria-label': `${translate('ra.action.select_row')}: ${nameOf?.(row) ?? ''}`,
              },
            }}
          />
        )}
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, '&:empty': { display: 'none' } }}
      >
        {part('chip').map((column) => (
          <Box key={column.key}>{column.render(row)}</Box>
        ))}
      </Box>
      <Lines columns={columns} row={row} />
    </Box>
  );
}

/** A list on a narrow screen: a card for each row. */
export function LedgerCards({
  label,
  columns,
  selectable,
  nameOf,
}: Omit<LedgerProps<Row>, 'empty'>) {
  const { data = [] } = useListContext();
  return (
    <>
      <SortChoice columns={columns} />
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((row) => (
          <LedgerCard
            key={row.id}
            row={row}
            columns={columns}
            selectable={selectable}
            nameOf={nameOf}
          />
        ))}
      </Box>
    </>
  );
}
