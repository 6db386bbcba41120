import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Permission } from '../../../schema/core/permission.js';
import { useActing, useMe } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import {
  APPROVE_REPORT,
  CONSOLIDATE_ROUND,
  NUMBER_REPORT,
  RETURN_REPORT,
  SEND_FOR_REVIEW,
} from '../report.graphql.js';
import type { Report } from '../report.shape.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { OpenFindings } from './OpenFindings.js';
import { type NextStep, nextSteps } from './report-steps.js';
import { SignDialog } from './SignDialog.js';

const permissions: Record<NextStep, Permission> = {
  consolidate: 'round:consolidate',
  review: 'report:prepare',
  return: 'report:approve',
  approve: 'report:approve',
  number: 'report:number',
  sign: 'report:sign',
};

/** States in which a person, or the composition, has the next word. */
const WAITED_FOR = new Set<string>(['GENERATING', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED']);

/** Steps taken back to an earlier state: never the one that leads on. */
const ASIDE: readonly NextStep[] = ['consolidate', 'return'];

interface NextStepsProps {
  report: Report;
  /** The composition under way came to nothing. */
  hasFailed?: boolean;
  onChanged: () => void;
}

/** The steps the person may take now, or whose turn it is. */
export function NextSteps({ report, hasFailed = false, onChanged }: NextStepsProps) {
  const translate = useTranslate();
  const me = useMe();
  const membership = useActing();
  const [asking, setAsking] = useState<NextStep | null>(null);
  const permitted = nextSteps(report.state, hasFailed).filter((step) =>
    membership.permissions.includes(permissions[step]),
  );
  const isOwnDraft = report.state === 'IN_REVIEW' && me?.id === report.preparedBy?.id;
  const open = isOwnDraft ? [] : permitted;
  const isComposing = report.state === 'GENERATING' && !hasFailed;
  if (!WAITED_FOR.has(report.state)) return null;
  const waits = `${translate('home.report.waits')} ${translate(`home.report.by.${report.state}`)}.`;
  return (
    <Paper component="section" variant="outlined" aria-labelledby="next-steps" sx={{ p: 2 }}>
      <Typography component="h2" variant="h6" id="next-steps" gutterBottom>
        {translate('report.next.title')}
      </Typography>
      {isComposing && <Typography>{translate('report.next.generating')}</Typography>}
      {isOwnDraft && permitted.length > 0 && (
        <Typography>{translate('report.next.ownDraft')}</Typography>
      )}
      {!isComposing && open.length === 0 && <Typography>{waits}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {open.map((step) => (
          <Button
            key={step}
            variant={ASIDE.includes(step) ? 'outlined' : 'contained'}
            onClick={() => setAsking(step)}
          >
            {translate(`report.next.${step}.button`)}
          </Button>
        ))}
      </Box>
      <StepDialogs
        report={report}
        asking={asking}
        onClose={() => setAsking(null)}
        onChanged={onChanged}
      />
    </Paper>
  );
}

interface StepDialogsProps extends NextStepsProps {
  asking: NextStep | null;
  onClose: () => void;
}

const plain: Partial<Record<NextStep, string>> = {
  consolidate: CONSOLIDATE_ROUND,
  review: SEND_FOR_REVIEW,
  approve: APPROVE_REPORT,
  number: NUMBER_REPORT,
};

/** What each step asks before it is taken. */
function StepDialogs({ report, asking, onClose, onChanged }: StepDialogsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const document = asking && plain[asking];
  const giveBack = async (reason: string) => {
    await graphql(RETURN_REPORT, { id: report.id, reason });
    notify('report.next.return.done', { type: 'success' });
    onChanged();
  };
  return (
    <>
      {document && (
        <ConfirmDialog
          step={asking}
          draftNumber={report.draftNumber}
          take={() =>
            graphql(
              document,
              asking === 'consolidate' ? { roundId: report.round.id } : { id: report.id },
            )
          }
          onClose={onClose}
          onDone={onChanged}
        >
          {asking === 'review' && <OpenFindings reportId={report.id} />}
        </ConfirmDialog>
      )}
      <ReasonDialog
        open={asking === 'return'}
        title={translate('report.next.return.title')}
        explanation={translate('report.next.return.text')}
        confirmLabel={translate('report.next.return.button')}
        length={{ min: 10, max: 2000 }}
        onClose={onClose}
        onConfirm={giveBack}
      />
      {asking === 'sign' && <SignDialog report={report} onClose={onClose} onDone={onChanged} />}
    </>
  );
}
