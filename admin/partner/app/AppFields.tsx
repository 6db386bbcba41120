import {
  Autocomplete,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Switch,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { partnerScopes } from '../../../schema/core/permission.js';
import { useReading } from '../../core/reading/useReading.js';
import type { FaultForm } from '../../core/useFaultForm.js';
import { ORGANIZATION_CHOICES } from '../partner.graphql.js';
import type { AppTexts } from './app-texts.js';

interface FieldProps {
  form: FaultForm<AppTexts>;
}

interface TextProps extends FieldProps {
  field: 'name' | 'contact' | 'addresses' | 'dailyBudget' | 'ratePerMinute';
  lines?: number;
}

export function AppText({ form, field, lines = 1 }: TextProps) {
  const translate = useTranslate();
  const fault = form.faults[field];
  return (
    <TextField
      label={translate(`partner.field.${field}`)}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      error={Boolean(fault)}
      helperText={fault ?? translate(`partner.hint.${field}`)}
      multiline={lines > 1}
      minRows={lines}
      fullWidth
      margin="dense"
    />
  );
}

export function ScopeField({ form }: FieldProps) {
  const translate = useTranslate();
  const { scopes } = form.texts;
  const fault = form.faults['scopes'];
  const toggle = (scope: string) =>
    form.type({
      scopes: scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope],
    });
  return (
    <FormControl component="fieldset" error={Boolean(fault)} sx={{ mt: 2, display: 'block' }}>
      <FormLabel component="legend">{translate('partner.field.scopes')}</FormLabel>
      <FormGroup>
        {partnerScopes.map((scope) => (
          <FormControlLabel
            key={scope}
            control={<Checkbox checked={scopes.includes(scope)} onChange={() => toggle(scope)} />}
            label={translate(`partner.scope.${scope.replace(':read', '')}`)}
          />
        ))}
      </FormGroup>
      <FormHelperText>{fault ?? translate('partner.hint.scopes')}</FormHelperText>
    </FormControl>
  );
}

/** The whole committee, or organizations by name. */
export function ReachField({ form }: FieldProps) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { wholeCommittee, organizations } = form.texts;
  const { current, loading } = useReading<{
    organizations: { items: { id: string; name: string }[] };
  }>(ORGANIZATION_CHOICES, { search }, { enabled: !wholeCommittee });
  const fault = form.faults['organizations'];
  return (
    <>
      <FormControlLabel
        sx={{ mt: 2 }}
        control={
          <Switch
            checked={wholeCommittee}
            onChange={({ target }) => form.type({ wholeCommittee: target.checked })}
          />
        }
        label={translate('partner.field.wholeCommittee')}
      />
      {!wholeCommittee && (
        <Autocomplete
          multiple
          options={current?.organizations.items ?? []}
          loading={loading}
          filterOptions={(options) => options}
          getOptionLabel={({ name }) => name}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          value={organizations}
          onChange={(_event, chosen) => form.type({ organizations: chosen })}
          onInputChange={(_event, typed) => setSearch(typed)}
          renderInput={(props) => (
            <TextField
              {...props}
              label={translate('partner.field.organizations')}
              error={Boolean(fault)}
              helperText={fault}
              margin="dense"
            />
          )}
        />
      )}
    </>
  );
}
