import { Alert, Box, Button, Card, CardContent, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage, NotFoundPage } from '../core/frame/MessagePages.js';
import { submissionPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { tones } from '../core/frame/tones.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { COMMIT_WORKBOOK, UNDO_WORKBOOK, WORKBOOK_IMPORT } from './workbook.graphql.js';
import type { Change, Place, Remark, WorkbookImport } from './workbook.shape.js';

interface ListedProps {
  title: string;
  hint?: string;
  children: ReactNode[];
}

function Listed({ title, hint, children }: ListedProps) {
  const headingId = useId();
  if (children.length === 0) return null;
  return (
    <Card component="section" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <CardContent>
        <Typography id={headingId} component="h2" variant="h6">
          {title}
        </Typography>
        {hint && <Typography color="textSecondary">{hint}</Typography>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {children}
        </Box>
      </CardContent>
    </Card>
  );
}

function Line({ place, children }: { place: Place; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: { sm: 'flex' },
        justifyContent: 'space-between',
        gap: 2,
        py: 1,
        borderTop: '1px solid #E3E4E8',
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{children}</Box>
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
        {translate('workbook.at', { sheet: place.sheet, cell: place.cell })}
      </Typography>
    </Box>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const translate = useTranslate();
  const { title, isAmount, contested } = change;
  const [from, to] = [change.from, change.to].map((text) => (isAmount ? formatNumber(text) : text));
  const key = from === '' ? 'added' : to === '' ? 'removed' : 'fromTo';
  return (
    <Line place={change}>
      <Box sx={{ fontWeight: 600 }}>{title}</Box>
      {translate(`workbook.${key}`, { from, to })}
      {contested && <Box sx={{ color: tones.bad.ink }}>{translate('workbook.contested')}</Box>}
    </Line>
  );
}

const remarkLines = (remarks: Remark[]) =>
  remarks.map((remark) => (
    <Line key={`${remark.sheet} ${remark.cell} ${remark.message}`} place={remark}>
      {remark.message}
    </Line>
  ));

function Steps({ found, refresh }: { found: WorkbookImport; refresh: () => void }) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const take = async (document: string, done: string) => {
    await run(() => graphql(document, { id: found.id }), done);
    refresh();
  };
  const { state, mayUndo, faults, changes } = found;
  if (state === 'COMMITTED' && mayUndo) {
    return (
      <Button
        variant="outlined"
        color="error"
        loading={running}
        onClick={() => void take(UNDO_WORKBOOK, 'workbook.undone')}
      >
        {translate('workbook.undo')}
      </Button>
    );
  }
  if (state !== 'READY' || faults.length > 0 || changes.length === 0) return null;
  return (
    <Button
      variant="contained"
      loading={running}
      onClick={() => void take(COMMIT_WORKBOOK, 'workbook.confirmed')}
    >
      {translate('workbook.confirm', { smart_count: changes.length })}
    </Button>
  );
}

function noticeOf({ state, faults, changes, mayUndo }: WorkbookImport) {
  if (state === 'COMMITTED') return mayUndo ? 'COMMITTED' : 'standing';
  if (state !== 'READY') return state;
  if (faults.length > 0) return 'faulty';
  return changes.length === 0 ? 'same' : 'READY';
}

/**
 * A filled workbook that was read: what it changes, what is wrong in it, writing it, taking it
 * back.
 */
export function WorkbookImportShow() {
  const translate = useTranslate();
  const mayDraft = usePermission('submission:draft');
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{
    submissionImport: WorkbookImport | null;
  }>(WORKBOOK_IMPORT, { id });
  if (!mayDraft) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const found = current.submissionImport;
  if (!found) return <NotFoundPage />;
  const { faults, warnings, changes, fileName, submissionId } = found;
  const notice = noticeOf(found);
  return (
    <>
      <PageTitle
        title={translate('workbook.page')}
        above={<TextLink to={submissionPath(submissionId)}>{translate('workbook.back')}</TextLink>}
        actions={<Steps found={found} refresh={() => void refresh()} />}
      >
        <Box sx={{ overflowWrap: 'anywhere' }}>{fileName}</Box>
      </PageTitle>
      <Alert severity={notice === 'faulty' ? 'error' : 'info'} sx={{ mb: 2 }}>
        {translate(`workbook.notice.${notice}`)}
      </Alert>
      <Listed title={translate('workbook.faults', { count: faults.length })}>
        {remarkLines(faults)}
      </Listed>
      <Listed title={translate('workbook.changes', { count: changes.length })}>
        {changes.map((change) => (
          <ChangeLine key={`${change.sheet} ${change.cell} ${change.title}`} change={change} />
        ))}
      </Listed>
      <Listed
        title={translate('workbook.warnings', { count: warnings.length })}
        hint={translate('workbook.warningsHint')}
      >
        {remarkLines(warnings)}
      </Listed>
    </>
  );
}
