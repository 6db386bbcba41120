import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Criterion } from '../../../schema/criteria/criteria.model.js';
import { codesOf } from '../../../schema/criteria/writing/criteria-code.rule.js';
import { HostType } from '../../../schema/template/template.model.js';
import { CodeField } from '../field/CodeField.js';
import { Columns } from '../field/Columns.js';
import { Tick } from '../field/choices.js';
import { LineField } from '../field/LineField.js';
import { MilliField } from '../field/MilliField.js';
import { MeasureFields } from '../measure/MeasureFields.js';
import { type EditorProps, moveToStandard, putCriterion } from '../draft/change.js';
import { EvidenceFields } from './EvidenceFields.js';
import { ExplainedFields } from './ExplainedFields.js';
import { useFault } from '../draft/faults.js';

interface CriterionFieldsProps extends EditorProps {
  criterion: Criterion;
  /** Code of the standard it stands in. */
  standard: string;
  /** It goes by another code from now on. */
  onRename: (code: string) => void;
}

function Maximum({ criterion, onChange }: { criterion: Criterion; onChange: SetCriterion }) {
  const translate = useTranslate();
  const fault = useFault(`criteria.${criterion.code}.maximum`);
  const set = (host: HostType, points: number | null) => {
    const { [host]: _before, ...others } = criterion.maximum;
    onChange({ maximum: points === null ? others : { ...others, [host]: points } });
  };
  return (
    <Columns>
      {Object.values(HostType).map((host, at) => (
        <MilliField
          key={host}
          optional
          label={translate('criteria.field.maximumOf', { host: translate(`hostType.${host}`) })}
          hint={translate('criteria.field.maximumHint')}
          value={criterion.maximum[host]}
          fault={at === 0 ? fault : ''}
          onChange={(points) => set(host, points)}
        />
      ))}
    </Columns>
  );
}

type SetCriterion = (part: Partial<Criterion>) => void;

/** Everything of one criterion. Keyed by its code. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { draft, onChange, criterion, standard, onRename } = props;
  const translate = useTranslate();
  const { code, notApplicable } = criterion;
  const set: SetCriterion = (part) =>
    onChange(putCriterion(draft, standard, { ...criterion, ...part }, code));
  const at = (property: string) => `criteria.${code}.${property}`;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
      <CodeField
        code={code}
        taken={codesOf(draft.content)}
        onChange={(next) => {
          set({ code: next });
          onRename(next);
        }}
      />
      <LineField
        label={translate('criteria.field.criterionName')}
        value={criterion.name}
        fault={useFault(at('name'))}
        onChange={(name) => set({ name })}
      />
      <TextField
        select
        size="small"
        label={translate('criteria.field.standard')}
        value={standard}
        onChange={({ target }) => onChange(moveToStandard(draft, code, target.value))}
      >
        {draft.content.standards.map((each) => (
          <MenuItem key={each.code} value={each.code}>
            {`${each.code}. ${each.name}`}
          </MenuItem>
        ))}
      </TextField>
      <Maximum criterion={criterion} onChange={set} />
      <MeasureFields
        measure={criterion.measure}
        onChange={(measure) => set({ measure })}
        fault={useFault(at('measure'))}
      />
      <EvidenceFields
        evidence={criterion.evidence}
        onChange={(evidence) => set({ evidence })}
        fault={useFault(at('evidence'))}
      />
      <Box role="group" aria-label={translate('criteria.field.notApplicable')}>
        <Tick
          label="criteria.field.notApplicableAllowed"
          value={notApplicable.allowed}
          onChange={(allowed) => set({ notApplicable: { ...notApplicable, allowed } })}
        />
        {notApplicable.allowed && (
          <Tick
            label="criteria.field.notApplicableReason"
            value={notApplicable.needsReason}
            onChange={(needsReason) => set({ notApplicable: { ...notApplicable, needsReason } })}
          />
        )}
      </Box>
      <ExplainedFields part={criterion} onChange={set} />
    </Box>
  );
}
