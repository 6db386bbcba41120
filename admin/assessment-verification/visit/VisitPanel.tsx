import { Alert, Box, Button, Card, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  scoreVerified,
  visitLines,
  widelyApart,
} from '../../../schema/assessment-verification/verification.rule.js';
import { usePermission } from '../../core/acting.js';
import { ApiError, graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { useTyped } from '../useTyped.js';
import { FINISH_VISIT, SAVE_VISIT } from '../verification.graphql.js';
import { asVerification, type WholeVerification } from '../verification.shape.js';
import { VisitLineCard } from './VisitLineCard.js';

interface PanelProps {
  whole: WholeVerification;
  refresh: () => Promise<unknown>;
}

interface Facts {
  visitedOn: string;
  metWith: string;
  remark: string;
}

function VisitFacts({ whole, refresh, mayWrite }: PanelProps & { mayWrite: boolean }) {
  const translate = useTranslate();
  const { visit } = whole;
  const saved: Facts = {
    visitedOn: visit?.visitedOn ?? '',
    metWith: visit?.metWith ?? '',
    remark: visit?.remark ?? '',
  };
  const send = async ({ visitedOn, metWith, remark }: Facts) => {
    const texts = { metWith, remark, visitedOn: visitedOn || null };
    const input = { assessmentId: whole.id, version: visit?.version ?? 0, ...texts };
    await graphql(SAVE_VISIT, { input });
    await refresh();
  };
  const { value, change, status } = useTyped({ place: `${whole.id}/visit`, saved, send });
  const told = (key: string) => translate(`verifying.visit.${key}`);
  return (
    <Card sx={{ p: 2, mb: 2, display: 'grid', gap: 1.5 }}>
      <TextField
        type="date"
        label={told('visitedOn')}
        value={value.visitedOn}
        disabled={!mayWrite}
        onChange={({ target }) => change({ ...value, visitedOn: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        label={told('metWith')}
        value={value.metWith}
        disabled={!mayWrite}
        onChange={({ target }) => change({ ...value, metWith: target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <TextField
        multiline
        label={told('remark')}
        value={value.remark}
        disabled={!mayWrite}
        onChange={({ target }) => change({ ...value, remark: target.value })}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
      {mayWrite && (
        <Typography role="status" variant="body2" color="text.secondary">
          {translate(`verifying.saving.${status}`)}
        </Typography>
      )}
    </Card>
  );
}

/** The checklist of a visit, made for a telephone: large buttons, photographs, offline typing. */
export function VisitPanel({ whole, refresh }: PanelProps) {
  const translate = useTranslate();
  const { run, running, error, sentence } = useMutationNotice();
  const isVerifier = usePermission('assessment:verify');
  const isFinished = Boolean(whole.visit?.finishedAt);
  const mayWrite = isVerifier && whole.state === 'IN_VERIFICATION' && !isFinished;
  const { criteria } = whole.round;
  const apart = widelyApart(criteria, whole.selfScore, scoreVerified(asVerification(whole)));
  const standards = apart.map(({ standard }) => standard);
  const lines = visitLines(criteria, whole.organization.hostType, standards);
  const faults = error instanceof ApiError ? error.fields : [];
  const finish = () =>
    run(async () => {
      await graphql(FINISH_VISIT, { id: whole.id, finished: !isFinished });
      await refresh();
    }, 'verifying.visit.done');
  return (
    <Box component="section" aria-labelledby="visit-heading" sx={{ maxWidth: 720 }}>
      <Typography id="visit-heading" component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('verifying.visit.title')}
      </Typography>
      {isFinished && <Alert severity="success">{translate('verifying.visit.finished')}</Alert>}
      <VisitFacts {...{ whole, refresh, mayWrite }} />
      {lines.map((line) => (
        <VisitLineCard
          key={line.line}
          {...{ whole, refresh, mayWrite, line }}
          fault={faults.find(({ field }) => field === `lines.${line.line}`)?.message}
        />
      ))}
      {sentence && <Alert severity="error">{sentence}</Alert>}
      {isVerifier && whole.state === 'IN_VERIFICATION' && (
        <Button fullWidth variant="contained" loading={running} onClick={() => void finish()}>
          {translate(isFinished ? 'verifying.visit.resume' : 'verifying.visit.finish')}
        </Button>
      )}
    </Box>
  );
}
