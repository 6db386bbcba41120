import {
  Alert,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { useReading } from '../../core/reading/useReading.js';
import { StateChip } from '../../core/StateChip.js';
import { FIELD_USAGE } from '../partner.graphql.js';

interface FieldUsage {
  /** "Organization.name". */
  field: string;
  operations: number;
  days: number;
  lastOn: string;
  change: 'REMOVED' | 'CHANGED' | 'DEPRECATED' | null;
  /** In words for developers. */
  changeText: string | null;
}

function Rows({ fields }: { fields: FieldUsage[] }) {
  const translate = useTranslate();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('partner.fields.table')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('partner.fields.field')}</TableCell>
            <TableCell align="right">{translate('partner.fields.operations')}</TableCell>
            <TableCell align="right">{translate('partner.fields.days')}</TableCell>
            <TableCell>{translate('partner.fields.lastOn')}</TableCell>
            <TableCell>{translate('partner.fields.change')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map(({ field, operations, days, lastOn, change, changeText }) => (
            <TableRow key={field}>
              <TableCell>
                <code>{field}</code>
              </TableCell>
              <TableCell align="right">{formatNumber(operations)}</TableCell>
              <TableCell align="right">{formatNumber(days)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDay(lastOn)}</TableCell>
              <TableCell>
                {change && <StateChip kind="schemaChange" state={change} />}
                {changeText && (
                  <Typography variant="body2" color="text.secondary" lang="en" sx={{ mt: 0.5 }}>
                    {changeText}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** Fields that an app asked for in the last 90 days; those that changed since come first. */
export function FieldUsageTable({ clientId }: { clientId: string }) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const { current, loading, error, refresh } = useReading<{ apiFieldUsage: FieldUsage[] }>(
    FIELD_USAGE,
    { clientId },
  );
  if (error) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  if (loading || !current) return <Typography>{translate('core.loading')}</Typography>;
  const fields = current.apiFieldUsage;
  const changed = fields.filter(({ change }) => change !== null);
  if (fields.length === 0) {
    return <Typography color="text.secondary">{translate('partner.fields.none')}</Typography>;
  }
  return (
    <>
      <Alert severity={changed.length > 0 ? 'warning' : 'success'} sx={{ mb: 1 }}>
        {translate(changed.length > 0 ? 'partner.fields.changed' : 'partner.fields.unchanged', {
          count: formatNumber(changed.length),
          all: formatNumber(fields.length),
        })}
      </Alert>
      <FormControlLabel
        control={<Switch checked={all} onChange={({ target }) => setAll(target.checked)} />}
        label={translate('partner.fields.all', { count: formatNumber(fields.length) })}
      />
      {(all || changed.length > 0) && (
        <Rows fields={all ? [...changed, ...fields.filter(({ change }) => !change)] : changed} />
      )}
    </>
  );
}
