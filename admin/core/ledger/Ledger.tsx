import {
  Box,
  Button,
  Card,
  LinearProgress,
  Skeleton,
  type Theme,
  useMediaQuery,
} from '@mui/material';
import { Pagination, type RaRecord, useListContext, useTranslate } from 'react-admin';
import { EmptyState } from '../frame/EmptyState.js';
import { FailureNotice } from '../frame/FailureNotice.js';
import type { LedgerProps } from './column.js';
import { LedgerCards } from './LedgerCards.js';
import { LedgerTable } from './LedgerTable.js';

function NothingFound() {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  return (
    <EmptyState
      title={translate('ra.navigation.no_filtered_results')}
      action={
        <Button variant="outlined" onClick={() => setFilters({}, {})}>
          {translate('ra.navigation.clear_filters')}
        </Button>
      }
    />
  );
}

function Waiting() {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('core.loading')} sx={{ p: 2 }}>
      {Array.from({ length: 6 }, (_, at) => (
        <Skeleton key={at} height={48} />
      ))}
    </Box>
  );
}

function Contents<Row extends RaRecord>({ empty, ...props }: LedgerProps<Row>) {
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const { isPending, error, data, filterValues, refetch } = useListContext<Row>();
  if (error) {
    return (
      <Box sx={{ p: 2 }}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (isPending) return <Waiting />;
  if (!data || data.length === 0) {
    return Object.keys((filterValues ?? {}) as object).length > 0 ? <NothingFound /> : empty;
  }
  // Both draw rows of any record; the columns know theirs.
  const anyRow = props as unknown as Omit<LedgerProps<RaRecord>, 'empty'>;
  return wide ? <LedgerTable {...anyRow} /> : <LedgerCards {...anyRow} />;
}

/** Rows of the list it stands in: a table, or cards on a narrow screen, with sorting and paging. */
export function Ledger<Row extends RaRecord>(props: LedgerProps<Row>) {
  const { isFetching, isPending, error } = useListContext();
  return (
    <Card sx={{ overflow: 'hidden', position: 'relative' }}>
      {isFetching && !isPending && (
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', inset: '0 0 auto', height: 2, borderRadius: 0 }}
        />
      )}
      <Contents {...props} />
      {!error && <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />}
    </Card>
  );
}
