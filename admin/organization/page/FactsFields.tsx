import { Autocomplete, Box, MenuItem, TextField, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FaultForm } from '../../core/useFaultForm.js';
import { useReading } from '../../core/reading/useReading.js';
import { REGISTER_CHOICES, SEARCH_ORGANIZATIONS } from '../organization.graphql.js';
import { HOSTS, KINDS, type Named } from '../organization.shape.js';
import type { FactsTexts } from './facts-texts.js';

export interface FieldsProps {
  form: FaultForm<FactsTexts>;
}

const whole = { gridColumn: '1 / -1' };

/** Fields below a heading, two to a row where there is room. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 3, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle1" sx={{ fontWeight: 650, mb: 1.5, p: 0 }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {children}
      </Box>
    </Box>
  );
}

interface TextProps extends FieldsProps {
  field: keyof FactsTexts;
  hint?: string;
  wide?: boolean;
  required?: boolean;
  type?: 'date' | 'email' | 'tel';
}

/** One text with the server's sentence below it where something is wrong. */
export function FactText({ form, field, hint, wide, required, type }: TextProps) {
  const translate = useTranslate();
  const fault = form.faults[field] ?? (field === 'day' ? dayFault(form) : undefined);
  return (
    <TextField
      label={translate(`organization.${field}`)}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      error={fault !== undefined}
      helperText={fault ?? hint}
      required={required}
      {...(type ? { type } : {})}
      sx={wide ? whole : {}}
      slotProps={{
        htmlInput: { maxLength: 250 },
        ...(type === 'date' ? { inputLabel: { shrink: true } } : {}),
      }}
    />
  );
}

const dayFault = ({ faults }: FaultForm<FactsTexts>) => faults['validFrom'] ?? faults['openedOn'];

interface ChoiceProps extends FieldsProps {
  field: 'kind' | 'hostType' | 'clusterId';
  choices: { value: string; text: string }[];
}

function FactChoice({ form, field, choices }: ChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate(`organization.${field}`)}
      value={form.texts[field]}
      onChange={({ target }) => form.type({ [field]: target.value })}
      error={form.faults[field] !== undefined}
      helperText={form.faults[field]}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {choices.map(({ value, text }) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Finds another organization by a part of its name. */
function ParentChoice({ form }: FieldsProps) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { current } = useReading<{ organizations: { items: Named[] } }>(
    SEARCH_ORGANIZATIONS,
    { search },
    { enabled: search.trim().length > 1 },
  );
  const { parentId, parentName } = form.texts;
  return (
    <Autocomplete<Named>
      options={current?.organizations.items ?? []}
      value={parentId ? { id: parentId, name: parentName } : null}
      onChange={(_event, found) =>
        form.type({ parentId: found?.id ?? '', parentName: found?.name ?? '' })
      }
      onInputChange={(_event, text, reason) => reason === 'input' && setSearch(text)}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      noOptionsText={translate('organization.typeToSearch')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('organization.parentId')}
          error={form.faults['parentId'] !== undefined}
          helperText={form.faults['parentId'] ?? translate('organization.parentHint')}
        />
      )}
    />
  );
}

/** What an organization is called and where it belongs. */
export function FactsFields({ form }: FieldsProps) {
  const translate = useTranslate();
  const { current } = useReading<{ emulationClusters: { items: Named[] } }>(REGISTER_CHOICES);
  const clusters = current?.emulationClusters.items ?? [];
  return (
    <>
      <FieldGroup title={translate('organization.group.name')}>
        <FactText form={form} field="name" wide required />
        <FactText form={form} field="shortName" required />
        <FactChoice
          form={form}
          field="kind"
          choices={KINDS.map((value) => ({ value, text: translate(`organizationKind.${value}`) }))}
        />
      </FieldGroup>
      <FieldGroup title={translate('organization.group.belongs')}>
        <FactText form={form} field="hostName" />
        <FactChoice
          form={form}
          field="hostType"
          choices={HOSTS.map((value) => ({ value, text: translate(`hostType.${value}`) }))}
        />
        <FactChoice
          form={form}
          field="clusterId"
          choices={[
            { value: '', text: translate('organization.noCluster') },
            ...clusters.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <ParentChoice form={form} />
      </FieldGroup>
      <FieldGroup title={translate('organization.group.issuer')}>
        <FactText form={form} field="issuerSuperior" required />
        <FactText form={form} field="issuerName" required />
        <FactText form={form} field="abbreviation" required />
        <FactText form={form} field="place" required />
      </FieldGroup>
    </>
  );
}

/** How to reach the office. */
export function ContactFields({ form }: FieldsProps) {
  const translate = useTranslate();
  return (
    <FieldGroup title={translate('organization.group.contact')}>
      <FactText form={form} field="phone" type="tel" />
      <FactText form={form} field="email" type="email" />
      <FactText form={form} field="contactName" />
      <FactText form={form} field="contactPosition" />
    </FieldGroup>
  );
}
