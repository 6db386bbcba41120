import { Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Gate } from '../../../schema/criteria/criteria.model.js';
import { codesOf } from '../../../schema/criteria/writing/criteria-code.rule.js';
import { HostType } from '../../../schema/template/template.model.js';
import { ChoiceChecks } from '../field/choices.js';
import { CodeField } from '../field/CodeField.js';
import { LineField } from '../field/LineField.js';
import { OrderedRows } from '../field/OrderedRows.js';
import { newGate } from '../draft/begin.js';
import { type EditorProps, putIn, withContent } from '../draft/change.js';
import { EvidenceFields } from './EvidenceFields.js';
import { ExplainedFields } from './ExplainedFields.js';
import { useFault } from '../draft/faults.js';

interface GateFormProps extends EditorProps {
  gate: Gate;
}

function GateForm({ draft, onChange, gate }: GateFormProps) {
  const translate = useTranslate();
  const { code } = gate;
  const at = `gates.${code}`;
  const fault = useFault(at);
  const set = (part: Partial<Gate>) =>
    onChange(withContent(draft, { gates: putIn(draft.content.gates, { ...gate, ...part }, code) }));
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('criteria.gate.of', { code })}
      sx={{ p: 1.5, display: 'grid', gap: 1.5 }}
    >
      <CodeField
        code={code}
        taken={codesOf(draft.content)}
        onChange={(next) => set({ code: next })}
      />
      <LineField
        label={translate('criteria.field.gateName')}
        hint={translate('criteria.field.gateNameHint')}
        value={gate.name}
        fault={useFault(`${at}.name`)}
        onChange={(name) => set({ name })}
      />
      <ChoiceChecks
        label={translate('criteria.field.appliesTo')}
        choices={Object.values(HostType)}
        chosen={gate.appliesTo}
        nameOf={(host) => translate(`hostType.${host}`)}
        onChange={(appliesTo) => set({ appliesTo })}
        fault={gate.appliesTo.length === 0 ? fault : ''}
      />
      <EvidenceFields
        evidence={gate.evidence}
        onChange={(evidence) => set({ evidence })}
        fault={gate.appliesTo.length === 0 ? '' : fault}
      />
      <ExplainedFields part={gate} onChange={set} />
    </Paper>
  );
}

/** The conditions without which nothing is passed. */
export function GatesPanel({ draft, onChange }: EditorProps) {
  const translate = useTranslate();
  const { gates } = draft.content;
  const setGates = (rows: Gate[]) => onChange(withContent(draft, { gates: rows }));
  return (
    <>
      <Typography component="h2" variant="h6">
        {translate('criteria.gate.title')}
      </Typography>
      <Typography color="textSecondary">{translate('criteria.gate.text')}</Typography>
      <OrderedRows
        label={translate('criteria.gate.title')}
        kind="gate"
        rows={gates}
        onChange={setGates}
      >
        {(gate) => <GateForm draft={draft} onChange={onChange} gate={gate} />}
      </OrderedRows>
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        disabled={gates.length >= 20}
        onClick={() => setGates([...gates, newGate(draft.content)])}
      >
        {translate('criteria.gate.add')}
      </Button>
    </>
  );
}
