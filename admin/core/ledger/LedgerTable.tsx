import {
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import type { MouseEvent } from 'react';
import { type RaRecord, useListContext, useNavigate, useTranslate } from 'react-admin';
import type { Column, LedgerProps } from './column.js';

type Row = RaRecord;

function HeadCell({ column }: { column: Column<Row> }) {
  const { sort, setSort } = useListContext();
  const { sort: field, align, width, label } = column;
  const active = field !== undefined && sort.field === field;
  const direction = active && sort.order === 'DESC' ? 'desc' : 'asc';
  const turn = () =>
    field && setSort({ field, order: active && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <TableCell
      align={align}
      sx={{ width, minWidth: width }}
      sortDirection={active ? direction : false}
    >
      {field ? (
        <TableSortLabel active={active} direction={direction} onClick={turn}>
          {label}
        </TableSortLabel>
      ) : (
        label
      )}
    </TableCell>
  );
}

/** Ticks all rows of the page that can be chosen. */
function HeadCheckbox({ choosable }: { choosable: Row[] }) {
  const translate = useTranslate();
  const { selectedIds, onSelect } = useListContext();
  const ids = choosable.map(({ id }) => id);
  const chosen = ids.filter((id) => selectedIds.includes(id)).length;
  const others = selectedIds.filter((id) => !ids.includes(id));
  return (
    <TableCell padding="checkbox">
      <Checkbox
        checked={ids.length > 0 && chosen === ids.length}
        indeterminate={chosen > 0 && chosen < ids.length}
        disabled={ids.length === 0}
        onChange={({ target }) => onSelect(target.checked ? [...others, ...ids] : others)}
        slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
      />
    </TableCell>
  );
}

interface BodyRowProps extends Pick<
  LedgerProps<Row>,
  'columns' | 'selectable' | 'nameOf' | 'pathOf'
> {
  row: Row;
}

function BodyRow({ row, columns, selectable, nameOf, pathOf }: BodyRowProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { selectedIds, onToggleItem } = useListContext();
  const open = ({ target }: MouseEvent) => {
    const onControl = (target as HTMLElement).closest('a, button, input, label');
    if (pathOf && !onControl && !getSelection()?.toString()) navigate(pathOf(row));
  };
  return (
    <TableRow
      hover={Boolean(pathOf)}
      onClick={open}
      sx={{ cursor: pathOf ? 'pointer' : undefined }}
    >
      {selectable && (
        <TableCell padding="checkbox">
          {selectable(row) && (
            <Checkbox
              checked={selectedIds.includes(row.id)}
              onChange={() => onToggleItem(row.id)}
              slotProps={{
                input: {
                  'aria-label': `${translate('ra.action.select_row')}: ${nameOf?.(row) ?? ''}`,
                },
              }}
            />
          )}
        </TableCell>
      )}
      {columns.map((column) => (
        <TableCell
          key={column.key}
          align={column.align}
          sx={column.whole && { whiteSpace: 'nowrap' }}
        >
          {column.render(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** A list on a wide screen. */
export function LedgerTable({ label, columns, ...rowProps }: Omit<LedgerProps<Row>, 'empty'>) {
  const { data = [] } = useListContext();
  const { selectable } = rowProps;
  return (
    <TableContainer>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {selectable && <HeadCheckbox choosable={data.filter(selectable)} />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((row) => (
            <BodyRow key={row.id} row={row} columns={columns} {...rowProps} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
