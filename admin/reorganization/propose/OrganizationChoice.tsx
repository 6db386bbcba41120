import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useReading } from '../../core/reading/useReading.js';
import { SEARCH_ORGANIZATIONS } from '../../organization/organization.graphql.js';
import type { Named } from '../../organization/organization.shape.js';

/** Organizations of the register by a part of their name, without accents. */
function useFound() {
  const [search, setSearch] = useState('');
  const { current } = useReading<{ organizations: { items: Named[] } }>(SEARCH_ORGANIZATIONS, {
    search,
  });
  return { found: current?.organizations.items ?? [], setSearch };
}

interface ChoiceProps {
  /** Already translated, like the hint. */
  label: string;
  hint?: string | undefined;
  value: Named | null;
  onChange: (found: Named | null) => void;
}

/** One organization. */
export function OrganizationChoice({ label, hint, value, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const { found, setSearch } = useFound();
  return (
    <Autocomplete<Named>
      options={found}
      value={value}
      onChange={(_event, chosen) => onChange(chosen)}
      onInputChange={(_event, text, reason) => reason === 'input' && setSearch(text)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      noOptionsText={translate('membership.nothingFound')}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
    />
  );
}

interface SourcesProps {
  value: Named[];
  fault: string | undefined;
  /** Whether several may be chosen. */
  several: boolean;
  onChange: (sources: Named[]) => void;
}

/** The organizations that a change begins with. */
export function Sources({ value, fault, several, onChange }: SourcesProps) {
  const translate = useTranslate();
  const { found, setSearch } = useFound();
  return (
    <Autocomplete<Named, true>
      multiple
      options={found}
      value={value}
      onChange={(_event, chosen) => onChange(several ? chosen : chosen.slice(-1))}
      onInputChange={(_event, text, reason) => setSearch(reason === 'input' ? text : '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      filterSelectedOptions
      noOptionsText={translate('membership.nothingFound')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('reorganization.sources')}
          error={fault !== undefined}
          helperText={fault ?? translate('organization.typeToSearch')}
        />
      )}
    />
  );
}
