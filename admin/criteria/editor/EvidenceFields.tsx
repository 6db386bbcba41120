import { useTranslate } from 'react-admin';
import { type EvidenceRule, evidenceKinds } from '../../../schema/criteria/criteria.model.js';
import { ChoiceChecks, Tick } from '../field/choices.js';
import { LineField } from '../field/LineField.js';

interface EvidenceFieldsProps {
  evidence: EvidenceRule;
  onChange: (evidence: EvidenceRule) => void;
  fault: string;
}

/** What has to prove it. */
export function EvidenceFields({ evidence, onChange, fault }: EvidenceFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <ChoiceChecks
        label={translate('criteria.field.evidence')}
        choices={evidenceKinds}
        chosen={evidence.kinds}
        nameOf={(kind) => translate(`criteria.evidence.${kind}`)}
        onChange={(kinds) => onChange({ ...evidence, kinds })}
        fault={fault}
      />
      <Tick
        label="criteria.field.evidenceRequired"
        value={evidence.required}
        onChange={(required) => onChange({ ...evidence, required })}
      />
      <LineField
        label={translate('criteria.field.evidenceNote')}
        most={4000}
        value={evidence.note}
        onChange={(note) => onChange({ ...evidence, note })}
      />
    </>
  );
}
