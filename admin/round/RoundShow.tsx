import { Box, Card, CardContent, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { ListBase, useListContext, useNotify, useParams, useTranslate } from 'react-admin';
import { useActing, usePermission } from '../core/acting.js';
import { maySee } from '../core/auth-provider.js';
import { formatDay } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { ProgressLine } from '../core/ProgressLine.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { RoundExports } from './export/RoundExports.js';
import { ConsolidateButton } from './ConsolidateButton.js';
import { OwnInRound } from './rows/OwnInRound.js';
import { ReportLine } from './ReportLine.js';
import { ROUND_COCKPIT } from './round.graphql.js';
import { handedIn, type Round, type RoundReport } from './round.shape.js';
import { RoundRows } from './rows/RoundRows.js';
import { RoundTimeline } from './RoundTimeline.js';
import { TallyBar, type TallyPart } from './TallyBar.js';

/** The page is read again this often while it is visible. */
const EVERY = 5000;

interface Cockpit {
  reportRound: Round | null;
  reports?: { items: RoundReport[] };
}

const filterOf: Record<TallyPart, object> = {
  accepted: { states: ['ACCEPTED'] },
  submitted: { states: ['SUBMITTED'] },
  returned: { states: ['RETURNED'] },
  draft: { states: ['DRAFT'] },
  due: { states: ['DUE'] },
  exempt: { states: ['EXEMPT'] },
  late: { late: true },
  missing: { overdue: true },
  opened: { states: ['DUE'] },
};

function Tallied({ round, narrows }: { round: Round; narrows: boolean }) {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  const counts = { part: handedIn(round.tally), whole: round.tally.expected };
  return (
    <Box component="section" aria-labelledby="tally-heading">
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1.5 }}
      >
        <Typography id="tally-heading" component="h2" variant="h6">
          {translate('round.tally.heading')}
        </Typography>
        <Typography sx={{ fontWeight: 650 }}>
          {translate('round.tally.handedIn', counts)}
        </Typography>
      </Box>
      <TallyBar
        tally={round.tally}
        {...(narrows ? { onChoose: (part: TallyPart) => setFilters(filterOf[part], {}) } : {})}
      />
    </Box>
  );
}

function Reports({ reports }: { reports: RoundReport[] }) {
  const translate = useTranslate();
  if (reports.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="reports-heading">
      <Typography id="reports-heading" component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('round.reports')}
      </Typography>
      {reports.map((report) => (
        <ReportLine key={report.id} report={report} />
      ))}
    </Box>
  );
}

function useConsolidation(refresh: () => unknown, reports: RoundReport[]) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asked, setAsked] = useState(false);
  const finished = useCallback(
    (job: { state: string }) => {
      setAsked(false);
      void refresh();
      if (job.state === 'DONE') notify(translate('round.consolidate.done'), { type: 'success' });
    },
    [refresh, notify, translate],
  );
  const report = reports.find(({ state }) => state !== 'SUPERSEDED');
  /** A report past its draft is not composed anew. */
  const possible = !report || ['GENERATING', 'DRAFT'].includes(report.state);
  return { asked, ask: () => setAsked(true), finished, possible };
}

interface CockpitProps {
  round: Round;
  reports: RoundReport[];
  refresh: () => unknown;
}

function RoundCockpit({ round, reports, refresh }: CockpitProps) {
  const translate = useTranslate();
  const mayConsolidate = usePermission('round:consolidate');
  const mayExport = usePermission('round:export');
  const consolidation = useConsolidation(refresh, reports);
  const seesRows = maySee('submissions');
  /** An organization's round is its own report. */
  const isOwn = useActing().organizationId !== null;
  const offersConsolidation =
    mayConsolidate && consolidation.possible && round.state !== 'SCHEDULED';
  const period = { from: formatDay(round.startOn), to: formatDay(round.endOn) };
  return (
    <>
      <PageTitle
        title={round.label}
        above={<TextLink to="/reportRounds">{translate('round.kind')}</TextLink>}
        actions={
          offersConsolidation && (
            <ConsolidateButton
              round={round}
              disabled={consolidation.asked}
              onAsked={consolidation.ask}
            />
          )
        }
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <StateChip kind="round" state={round.state} />
          {translate('round.period', period)}
        </Box>
      </PageTitle>
      <Card>
        <CardContent sx={{ display: 'flex', flexDirection: 'column', gap: 4, p: { xs: 2, sm: 3 } }}>
          <RoundTimeline round={round} />
          {isOwn ? <OwnInRound /> : <Tallied round={round} narrows={seesRows} />}
          {maySee('reports') && (
            <ProgressLine
              subjectId={round.id}
              jobName="round.consolidate"
              expected={consolidation.asked}
              onFinished={consolidation.finished}
            />
          )}
          <Reports reports={reports} />
          {mayExport && round.state !== 'SCHEDULED' && <RoundExports roundId={round.id} />}
        </CardContent>
      </Card>
      {seesRows && !isOwn && <RoundRows round={round} onChanged={() => void refresh()} />}
    </>
  );
}

/** The cockpit of a round: its dates, who has handed in, and every organization. */
export function RoundShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { current, loading, error, refresh } = useReading<Cockpit>(
    ROUND_COCKPIT,
    { id, withReports: maySee('reports') },
    { every: EVERY },
  );
  if (loading) return <LoadingScreen />;
  if (!current) {
    return (
      <>
        <PageTitle title={translate('round.kind')} />
        <FailureNotice error={error} onRetry={() => void refresh()} />
      </>
    );
  }
  if (!current.reportRound) return <NotFoundPage />;
  const page = (
    <RoundCockpit
      round={current.reportRound}
      reports={current.reports?.items ?? []}
      refresh={refresh}
    />
  );
  if (!maySee('submissions')) return page;
  return (
    <ListBase
      resource="submissions"
      storeKey={`rounds.${id}`}
      filter={{ roundId: id }}
      sort={{ field: 'organization', order: 'ASC' }}
      perPage={25}
      queryOptions={{ refetchInterval: EVERY }}
    >
      {page}
    </ListBase>
  );
}
