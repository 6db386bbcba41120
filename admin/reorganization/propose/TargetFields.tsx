import AddIcon from '@mui/icons-material/Add';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FaultForm } from '../../core/useFaultForm.js';
import { OrganizationChoice } from './OrganizationChoice.js';
import { codeOf, NO_TARGET, type TargetTexts, type Texts } from './plan-of.js';

interface FormProps {
  form: FaultForm<Texts>;
}

interface RowProps extends FormProps {
  at: number;
}

/** One organization after the change: its name, its code, and of a split its members. */
function TargetRow({ form, at }: RowProps) {
  const translate = useTranslate();
  const { kind, targets } = form.texts;
  const target = targets[at] ?? NO_TARGET;
  const number = kind === 'SPLIT' ? ` ${at + 1}` : '';
  const set = (part: Partial<TargetTexts>) =>
    form.type({ targets: targets.map((each, of) => (of === at ? { ...each, ...part } : each)) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
      <TextField
        label={translate('reorganization.newName') + number}
        value={target.name}
        onChange={({ target: { value } }) => set({ name: value })}
        helperText={at === 0 ? translate('reorganization.newNameHint') : undefined}
        sx={{ flex: '3 1 18rem' }}
      />
      {kind !== 'RENAME' && (
        <TextField
          label={translate('organization.code') + number}
          value={target.code}
          onChange={({ target: { value } }) => set({ code: value })}
          placeholder={codeOf(target.name)}
          sx={{ flex: '2 1 12rem' }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {kind === 'SPLIT' && (
        <TextField
          label={translate('organization.members') + number}
          value={target.members}
          onChange={({ target: { value } }) => set({ members: value.replace(/\D/g, '') })}
          sx={{ flex: '1 1 7rem' }}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      )}
      {kind === 'SPLIT' && targets.length > 2 && (
        <Button
          color="inherit"
          aria-label={translate('reorganization.removeTarget', { number: at + 1 })}
          onClick={() => form.type({ targets: targets.filter((_each, of) => of !== at) })}
        >
          {translate('ra.action.delete')}
        </Button>
      )}
    </Box>
  );
}

/** What there is after the change: a new name, one successor, or several. */
export function TargetFields({ form }: FormProps) {
  const translate = useTranslate();
  const { texts, faults } = form;
  const { kind, targets, existing } = texts;
  if (kind === 'DISSOLVE' || kind === 'TRANSFER') return null;
  const faulty = ['targets', 'code', 'name', 'shortName'].flatMap((field) => faults[field] ?? []);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, display: 'grid', gap: 2, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle1" sx={{ fontWeight: 650, mb: 1.5, p: 0 }}>
        {translate('reorganization.targets')}
      </Typography>
      {kind === 'MERGE' && (
        <OrganizationChoice
          label={translate('reorganization.existing')}
          hint={translate('reorganization.existingHint')}
          value={existing}
          onChange={(found) => form.type({ existing: found })}
        />
      )}
      {!(kind === 'MERGE' && existing) &&
        targets
          .slice(0, kind === 'SPLIT' ? undefined : 1)
          .map((_target, at) => <TargetRow key={at} form={form} at={at} />)}
      {kind === 'SPLIT' && (
        <Box>
          <Button
            startIcon={<AddIcon />}
            onClick={() => form.type({ targets: [...targets, NO_TARGET] })}
          >
            {translate('reorganization.addTarget')}
          </Button>
        </Box>
      )}
      {faulty.length > 0 && (
        <Typography color="error" variant="body2">
          {[...new Set(faulty)].join(' ')}
        </Typography>
      )}
    </Box>
  );
}
