import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { reportPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import type { LinkedReport, Report } from '../report.shape.js';
import {
  ISSUED_REPORTS,
  REPLACE_REPORT,
  SUPERSEDE_REPORT,
  SUPPLEMENT_REPORT,
} from './relation.graphql.js';

interface RelationPartProps {
  report: Report;
  onChanged: () => void;
}

function useName() {
  const translate = useTranslate();
  return ({ number, symbol, draftNumber }: LinkedReport) =>
    number !== null && symbol !== null
      ? translate('report.document.number', { number, symbol })
      : translate('report.page.draft', { number: draftNumber });
}

/** What it adds to, what was added to it, what counts instead; and ways to begin those. */
export function RelationPart({ report, onChanged }: RelationPartProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const { state, supplements, supplementedBy, supersededBy, supersedeReason } = report;
  const line = (key: string, other: LinkedReport) => (
    <li key={`${key}${other.id}`}>
      {translate(`report.relation.${key}`)}{' '}
      <TextLink to={reportPath(other.id)}>{nameOf(other)}</TextLink>
    </li>
  );
  const lines = [
    ...(supplements ? [line('supplements', supplements)] : []),
    ...supplementedBy.map((other) => line('supplementedBy', other)),
    ...(supersededBy ? [line('supersededBy', supersededBy)] : []),
  ];
  const isIssued = (state === 'DISPATCHED' || state === 'ARCHIVED') && !supplements;
  return (
    <>
      {lines.length > 0 && (
        <Alert severity={supersededBy ? 'warning' : 'info'}>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {lines}
          </Box>
          {supersedeReason && translate('report.relation.reason', { reason: supersedeReason })}
        </Alert>
      )}
      {isIssued && <Acts report={report} onChanged={onChanged} />}
    </>
  );
}

function Acts({ report, onChanged }: RelationPartProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const consolidates = usePermission('round:consolidate');
  const numbers = usePermission('report:number');
  const { run, running } = useMutationNotice();
  const [superseding, setSuperseding] = useState(false);
  if (!consolidates && !numbers) return null;
  const begin = async (document: string, field: 'supplementReport' | 'replaceReport') => {
    const { id } = report;
    const answer = await run(() => graphql<Record<string, { id: string }>>(document, { id }));
    if (answer) navigate(reportPath(answer[field]?.id ?? id));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {consolidates && (
        <>
          <Button
            variant="outlined"
            size="small"
            loading={running}
            onClick={() => void begin(SUPPLEMENT_REPORT, 'supplementReport')}
          >
            {translate('report.relation.supplement')}
          </Button>
          <Button
            variant="outlined"
            size="small"
            loading={running}
            onClick={() => void begin(REPLACE_REPORT, 'replaceReport')}
          >
            {translate('report.relation.replace')}
          </Button>
        </>
      )}
      {numbers && (
        <Button variant="outlined" size="small" onClick={() => setSuperseding(true)}>
          {translate('report.relation.supersede')}
        </Button>
      )}
      {superseding && (
        <SupersedeDialog
          report={report}
          onClose={() => setSuperseding(false)}
          onChanged={onChanged}
        />
      )}
    </Box>
  );
}

function SupersedeDialog({
  report,
  onClose,
  onChanged,
}: RelationPartProps & { onClose: () => void }) {
  const translate = useTranslate();
  const nameOf = useName();
  const [chosen, setChosen] = useState('');
  const { current } = useReading<{
    reports: { items: Pick<Report, 'id' | 'draftNumber' | 'document' | 'supplements'>[] };
  }>(ISSUED_REPORTS, {
    roundId: report.round.id,
  });
  const others = (current?.reports.items ?? [])
    .filter(({ id, supplements }) => id !== report.id && !supplements)
    .map(({ id, draftNumber, document }) => {
      const { number = null, symbol = null } = document ?? {};
      return { id, draftNumber, number, symbol };
    });
  const supersede = async (reason: string) => {
    const reportId = chosen || (others[0]?.id ?? '');
    await graphql(SUPERSEDE_REPORT, { input: { id: report.id, reportId, reason } });
    onChanged();
  };
  return (
    <ReasonDialog
      open
      destructive
      title={translate('report.relation.supersede')}
      explanation={translate(
        current && others.length === 0
          ? 'report.relation.noOther'
          : 'report.relation.supersedeText',
      )}
      confirmLabel={translate('report.relation.supersede')}
      onClose={onClose}
      onConfirm={supersede}
    >
      {others.length > 0 && (
        <TextField
          select
          fullWidth
          margin="dense"
          label={translate('report.relation.by')}
          value={chosen || others[0]?.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {others.map((other) => (
            <MenuItem key={other.id} value={other.id}>
              {nameOf(other)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </ReasonDialog>
  );
}
