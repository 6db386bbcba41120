import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay, formatInstant } from '../core/format.js';
import { reportPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { StateChip } from '../core/StateChip.js';
import type { RoundReport } from './round.shape.js';

/** What a report is called: by its number once it has one, else as a draft. */
export function useReportName() {
  const translate = useTranslate();
  return ({ document, draftNumber }: RoundReport): string => {
    if (document) {
      return translate('home.report.number', { ...document, day: formatDay(document.documentOn) });
    }
    return draftNumber > 0
      ? translate('home.report.draft', { number: draftNumber })
      : translate('home.report.first');
  };
}

/** A report in one line: its name, when it was composed, its state. */
export function ReportLine({ report }: { report: RoundReport }) {
  const translate = useTranslate();
  const nameOf = useReportName();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <TextLink heading to={reportPath(report.id)}>
        {nameOf(report)}
      </TextLink>
      <StateChip kind="report" state={report.state} />
      {report.composedAt && (
        <Typography variant="body2" color="text.secondary">
          {translate('home.report.composed', { instant: formatInstant(report.composedAt) })}
        </Typography>
      )}
    </Box>
  );
}
