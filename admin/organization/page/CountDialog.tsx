import { Box, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { FaultFormDialog } from '../../core/dialog/FaultFormDialog.js';
import { graphql } from '../../core/graphql.js';
import { type FaultForm, useFaultForm } from '../../core/useFaultForm.js';
import { RECORD_HEADCOUNT } from '../organization.graphql.js';

interface CountTexts {
  asOf: string;
  membersTotal: string;
  membersExempt: string;
  staffTotal: string;
  subCells: string;
}

const empty: CountTexts = {
  asOf: '',
  membersTotal: '',
  membersExempt: '',
  staffTotal: '',
  subCells: '',
};

const COUNTS = ['membersTotal', 'membersExempt', 'staffTotal', 'subCells'] as const;

const numberOf = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

interface CountFieldProps {
  form: FaultForm<CountTexts>;
  field: keyof CountTexts;
  missing: boolean;
}

function CountField({ form, field, missing }: CountFieldProps) {
  const translate = useTranslate();
  const isDay = field === 'asOf';
  const fault =
    form.faults[field] ?? (missing ? translate('organization.count.missing') : undefined);
  return (
    <TextField
      label={translate(`organization.count.${field}`)}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      type={isDay ? 'date' : 'text'}
      required={isDay || field === 'membersTotal'}
      error={fault !== undefined}
      helperText={fault}
      slotProps={isDay ? { inputLabel: { shrink: true } } : { htmlInput: { inputMode: 'numeric' } }}
    />
  );
}

interface CountDialogProps {
  id: string;
  onClose: () => void;
  onChanged: () => void;
}

/** Records how many people the organization had on a day. */
export function CountDialog({ id, onClose, onChanged }: CountDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm<CountTexts>(empty);
  const { texts, failure } = form;
  const isMissing = (field: keyof CountTexts) =>
    failure !== null && (field === 'asOf' ? !texts.asOf : missingCount(texts, field));
  const save = async () => {
    const counts = Object.fromEntries(COUNTS.map((field) => [field, numberOf(texts[field])]));
    await graphql(RECORD_HEADCOUNT, { input: { id, asOf: texts.asOf, ...counts } });
    notify('organization.count.done', { type: 'success' });
    onChanged();
    onClose();
  };
  return (
    <FaultFormDialog
      form={form}
      title={translate('organization.count.title')}
      onClose={onClose}
      onSend={() => void form.send(save)}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {(['asOf', ...COUNTS] as const).map((field) => (
          <CountField key={field} form={form} field={field} missing={isMissing(field)} />
        ))}
      </Box>
    </FaultFormDialog>
  );
}

/** The total must be a number; the others may be left empty. */
function missingCount(texts: CountTexts, field: (typeof COUNTS)[number]): boolean {
  if (field !== 'membersTotal' && texts[field] === '') return false;
  return numberOf(texts[field]) === null;
}
