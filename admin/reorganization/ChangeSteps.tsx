import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useFaultForm } from '../core/useFaultForm.js';
import {
  DECIDE_CHANGE,
  EXECUTE_CHANGE,
  HAND_OVER_CHANGE,
  REVERT_CHANGE,
} from './reorganization.graphql.js';
import type { Change, ChangeStory, OpenWork } from './reorganization.shape.js';

interface StepProps {
  change: Change;
  onDone: () => void;
}

/** The number and day of the decision, or the number of the minute. */
function NumberStep({ change, onDone }: StepProps) {
  const translate = useTranslate();
  const isDecision = change.state === 'PROPOSED';
  const form = useFaultForm({ number: '', effectiveOn: '' });
  const { texts, type, faults } = form;
  const fault = faults['decisionNo'] ?? faults['minuteNo'];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(async ({ number, effectiveOn }) => {
      const input = { id: change.id, decisionNo: number, effectiveOn };
      if (isDecision) await graphql(DECIDE_CHANGE, { input });
      else await graphql(HAND_OVER_CHANGE, { id: change.id, minuteNo: number });
      onDone();
    });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <TextField
        label={translate(isDecision ? 'reorganization.decisionNo' : 'reorganization.minuteNo')}
        value={texts.number}
        onChange={({ target }) => type({ number: target.value })}
        error={fault !== undefined}
        helperText={fault}
      />
      {isDecision && (
        <TextField
          type="date"
          label={translate('reorganization.effectiveOn')}
          value={texts.effectiveOn}
          onChange={({ target }) => type({ effectiveOn: target.value })}
          error={faults['effectiveOn'] !== undefined}
          helperText={faults['effectiveOn']}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      <Box>
        <Button type="submit" variant="contained" loading={form.running}>
          {translate(isDecision ? 'reorganization.decide' : 'reorganization.handOverStep')}
        </Button>
      </Box>
    </Box>
  );
}

interface ExecuteProps extends StepProps {
  openWork: OpenWork[];
}

/** Every open report gets its decision; then the change is carried out. */
function ExecuteStep({ change, openWork, onDone }: ExecuteProps) {
  const translate = useTranslate();
  const form = useFaultForm<Record<string, string>>({});
  const hasSuccessor = change.kind === 'MERGE' || change.kind === 'SPLIT';
  const choiceOf = ({ submissionId, state }: OpenWork) =>
    state === 'SUBMITTED'
      ? 'CONCLUDE'
      : (form.texts[submissionId] ?? (hasSuccessor ? 'CARRY' : 'CANCEL'));
  const execute = () =>
    void form.send(async () => {
      const dispositions = openWork.map((work) => ({
        submissionId: work.submissionId,
        disposition: choiceOf(work),
        reason: translate('reorganization.cancelReason', { number: change.decisionNo }),
      }));
      await graphql(EXECUTE_CHANGE, { input: { id: change.id, dispositions } });
      onDone();
    });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {openWork.length > 0 && <Typography>{translate('reorganization.openWork')}</Typography>}
      {openWork.map((work) => (
        <TextField
          key={work.submissionId}
          select
          label={`${work.organization}: ${work.round}`}
          value={choiceOf(work)}
          disabled={work.state === 'SUBMITTED'}
          onChange={({ target }) => form.type({ [work.submissionId]: target.value })}
        >
          {['CARRY', 'CANCEL', 'CONCLUDE']
            .filter((each) => (work.state === 'SUBMITTED') === (each === 'CONCLUDE'))
            .filter((each) => each !== 'CARRY' || hasSuccessor)
            .map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`reorganization.disposition.${each}`)}
              </MenuItem>
            ))}
        </TextField>
      ))}
      {form.failure && <Alert severity="error">{form.failure}</Alert>}
      <Box>
        <Button variant="contained" loading={form.running} onClick={execute}>
          {translate('reorganization.execute')}
        </Button>
      </Box>
    </Box>
  );
}

interface NextProps extends ExecuteProps {
  story: ChangeStory;
}

/** What has to be done next, by whoever looks at it or by somebody else. */
export function NextStep({ change, onDone, openWork, story }: NextProps) {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const mayDecide = usePermission('reorganization:decide') && !story.proposedByReader;
  const { state } = change;
  if (state === 'HANDED_OVER' || state === 'REVERTED') return null;
  const may = state === 'PROPOSED' ? mayDecide : mayManage;
  const who = story.proposedByReader && state === 'PROPOSED' ? 'OWN' : state;
  return (
    <Card component="section" aria-labelledby="next-heading">
      <CardContent>
        <Typography component="h2" variant="h6" id="next-heading">
          {translate(`reorganization.next.${state}`)}
        </Typography>
        {!may && (
          <Typography color="text.secondary" sx={{ mt: 1 }}>
            {translate(`reorganization.waiting.${who}`)}
          </Typography>
        )}
        {may && (
          <Box sx={{ mt: 2, maxWidth: '44rem' }}>
            {state === 'DECIDED' ? (
              <ExecuteStep change={change} onDone={onDone} openWork={openWork} />
            ) : (
              <NumberStep change={change} onDone={onDone} />
            )}
          </Box>
        )}
      </CardContent>
    </Card>
  );
}

/** Takes a change back for a reason. */
export function RevertStep({ change, onDone }: StepProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  if (!usePermission('organization:manage')) return null;
  const isPlan = change.state === 'PROPOSED' || change.state === 'DECIDED';
  const title = translate(isPlan ? 'reorganization.withdraw' : 'reorganization.revert');
  return (
    <>
      <Button color="error" variant="outlined" onClick={() => setAsking(true)}>
        {title}
      </Button>
      <ReasonDialog
        open={asking}
        title={title}
        explanation={translate(
          isPlan ? 'reorganization.withdrawText' : 'reorganization.revertText',
        )}
        confirmLabel={title}
        destructive
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          await graphql(REVERT_CHANGE, { id: change.id, reason });
          onDone();
        }}
      />
    </>
  );
}
