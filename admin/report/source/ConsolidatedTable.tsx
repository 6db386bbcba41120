import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { HostType } from '../../../schema/template/template.model.js';
import { formatNumber } from '../../core/format.js';
import type { Indicator, ReportFigure } from '../report.shape.js';
import { consolidatedText } from './source-text.js';

interface ConsolidatedTableProps {
  indicator: Indicator;
  figures: readonly ReportFigure[];
}

/** The consolidated figure of the whole committee and of each kind of host. */
export function ConsolidatedTable({ indicator, figures }: ConsolidatedTableProps) {
  const translate = useTranslate();
  const figureOf = (hostType: HostType | null) =>
    figures.find((each) => each.indicatorCode === indicator.code && each.hostType === hostType);
  const rows = [null, ...Object.values(HostType)].map((hostType) => ({
    hostType,
    figure: figureOf(hostType),
  }));
  return (
    <>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('report.source.consolidated')}
      </Typography>
      <Table size="small" aria-label={translate('report.source.consolidated')} sx={{ mb: 3 }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('report.source.hosts')}</TableCell>
            <TableCell>{translate('report.source.figure')}</TableCell>
            <TableCell align="right" sx={{ whiteSpace: 'normal' }}>
              {translate('report.source.reporting')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ hostType, figure }) => (
            <TableRow key={hostType ?? 'whole'}>
              <TableCell component="th" scope="row" sx={{ fontWeight: hostType ? 400 : 600 }}>
                {translate(hostType ? `hostType.${hostType}` : 'report.source.whole')}
              </TableCell>
              <TableCell sx={{ fontWeight: hostType ? 400 : 600 }}>
                {consolidatedText(indicator, figure) || translate('report.source.noFigure')}
              </TableCell>
              <TableCell align="right">{formatNumber(figure?.reporting ?? 0)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
