import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import type { PartnerUsage } from '../partner.shape.js';

const COUNTS = ['requests', 'cost', 'errors', 'refused'] as const;

/** What an app asked, by day and operation. */
export function UsageTable({ usage }: { usage: PartnerUsage[] }) {
  const translate = useTranslate();
  if (usage.length === 0) {
    return <Typography color="text.secondary">{translate('partner.usage.none')}</Typography>;
  }
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('partner.usage.table')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('partner.usage.day')}</TableCell>
            <TableCell>{translate('partner.usage.operation')}</TableCell>
            {COUNTS.map((count) => (
              <TableCell key={count} align="right">
                {translate(`partner.usage.${count}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {usage.map((row) => (
            <TableRow key={row.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatDay(row.day)}</TableCell>
              <TableCell>{row.operation}</TableCell>
              {COUNTS.map((count) => (
                <TableCell key={count} align="right">
                  {formatNumber(row[count])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
