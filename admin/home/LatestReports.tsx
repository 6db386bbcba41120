import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useActing, useMe } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { reportPath } from '../core/frame/paths.js';
import { ProgressLine } from '../core/ProgressLine.js';
import { ReportLine } from '../round/ReportLine.js';
import type { RoundReport } from '../round/round.shape.js';
import { turnOf } from './next-step.js';

export interface LatestReportRecord extends RoundReport {
  document: (NonNullable<RoundReport['document']> & { id: string }) | null;
}

function NextStep({ report }: { report: RoundReport }) {
  const translate = useTranslate();
  const me = useMe();
  const { permissions } = useActing();
  const turn = turnOf(report, me?.id ?? '', permissions);
  const mine = turn === 'mine';
  const words = {
    mine: `${translate('home.report.yours')} ${translate(`home.report.step.${report.state}`)}.`,
    others: `${translate('home.report.waits')} ${translate(`home.report.by.${report.state}`)}.`,
    nobody: translate(`home.report.step.${report.state}`),
  };
  return (
    <>
      <Typography sx={{ mt: 2, fontWeight: mine ? 650 : 400 }}>{words[turn]}</Typography>
      <Button
        component={LinkBase}
        to={reportPath(report.id)}
        variant={mine ? 'contained' : 'outlined'}
        sx={{ mt: 2 }}
      >
        {translate(mine ? `home.report.act.${report.state}` : 'home.report.open')}
      </Button>
    </>
  );
}

interface ReportCardProps {
  report: LatestReportRecord;
  onProgress: () => void;
}

function ReportCard({ report, onProgress }: ReportCardProps) {
  return (
    <Card component="article" sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 3 } }}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
          {report.round.label}
        </Typography>
        <ReportLine report={report} />
        <Box sx={{ mt: 2, '&:empty': { display: 'none' } }}>
          <ProgressLine
            subjectId={report.round.id}
            jobName="round.consolidate"
            onFinished={onProgress}
          />
          {report.document && (
            <ProgressLine
              subjectId={report.document.id}
              jobName="document.issue"
              onFinished={onProgress}
            />
          )}
        </Box>
        <NextStep report={report} />
      </CardContent>
    </Card>
  );
}

interface LatestReportsProps {
  reports: LatestReportRecord[];
  onProgress: () => void;
}

/** Consolidated reports on their way, or the newest one, and what comes next for the reader. */
export function LatestReports({ reports, onProgress }: LatestReportsProps) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-labelledby="report-heading" sx={{ mb: 4 }}>
      <Typography id="report-heading" component="h2" variant="h5" sx={{ mb: 2 }}>
        {translate('home.report.heading')}
      </Typography>
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} onProgress={onProgress} />
      ))}
      {reports.length === 0 && (
        <Card>
          <EmptyState title={translate('home.report.none')}>
            {translate('home.report.noneText')}
          </EmptyState>
        </Card>
      )}
    </Box>
  );
}
