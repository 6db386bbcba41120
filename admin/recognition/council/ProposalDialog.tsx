import { MenuItem, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { differs, refusalText } from '../../../schema/recognition/recognition.rule.js';
import { FaultFormDialog } from '../../core/dialog/FaultFormDialog.js';
import { graphql } from '../../core/graphql.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import { PROPOSE_RECOGNITION } from '../recognition.graphql.js';
import type { Recognition } from '../recognition.shape.js';

interface ProposalDialogProps {
  line: Recognition;
  onClose: () => void;
  onDone: () => void;
}

const first = (line: Recognition) => ({
  outcome: line.outcome,
  type: line.type,
  reason: line.reason ?? '',
  refusal: line.refusal ?? refusalText(line.ruled),
});

/** What is proposed for one organization: as the rule says, or otherwise with a reason. */
export function ProposalDialog({ line, onClose, onDone }: ProposalDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm(first(line));
  const { outcome, type, reason, refusal } = form.texts;
  const send = async () => {
    const { id, version } = line;
    const input = { id, version, outcome, type, reason, refusal };
    if (!(await form.send(() => graphql(PROPOSE_RECOGNITION, { input })))) return;
    notify('council.propose.done', { type: 'success' });
    onClose();
    onDone();
  };
  const text = (field: 'reason' | 'refusal') => (
    <TextField
      label={translate(`council.propose.${field}`)}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      error={form.faults[field] !== undefined}
      helperText={form.faults[field] ?? translate(`council.propose.${field}Hint`)}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
      margin="normal"
      multiline
      minRows={3}
      required
      fullWidth
    />
  );
  const choice = (field: 'outcome' | 'type', values: string[], words: string) => (
    <TextField
      select
      label={translate(field === 'type' ? 'recognition.type' : 'council.propose.outcome')}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      margin="normal"
      fullWidth
    >
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {translate(`${words}.${value}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <FaultFormDialog
      form={form}
      title={translate('council.propose.title', { name: line.organization.name })}
      onClose={onClose}
      onSend={() => void send()}
    >
      {choice('outcome', ['PASSED', 'NOT_PASSED'], 'state.recognitionOutcome')}
      {choice('type', ['FIRST', 'RENEWAL'], 'recognition.types')}
      {differs(line.ruled, { outcome, type }) && text('reason')}
      {outcome === 'NOT_PASSED' && text('refusal')}
    </FaultFormDialog>
  );
}
