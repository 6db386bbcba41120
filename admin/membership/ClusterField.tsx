import { Autocomplete, FormControlLabel, Switch, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useReading } from '../core/reading/useReading.js';
import { MEMBERSHIP_CLUSTERS } from './membership.graphql.js';
import type { Choice } from './membership.shape.js';

interface ClusterFieldProps {
  /** Clusters that the position is for; null is the whole committee. */
  value: string[] | null;
  onChange: (ids: string[] | null) => void;
}

/** Whether a position is for the whole committee, or for which of its clusters. */
export function ClusterField({ value, onChange }: ClusterFieldProps) {
  const translate = useTranslate();
  const { current } = useReading<{ emulationClusters: { items: Choice[] } }>(
    MEMBERSHIP_CLUSTERS,
    {},
  );
  const clusters = current?.emulationClusters.items ?? [];
  return (
    <>
      <FormControlLabel
        control={
          <Switch
            checked={value !== null}
            onChange={(_event, isNarrowed) => onChange(isNarrowed ? [] : null)}
          />
        }
        label={translate('membership.byCluster')}
      />
      {value !== null && (
        <Autocomplete
          multiple
          options={clusters}
          value={clusters.filter(({ id }) => value.includes(id))}
          onChange={(_event, chosen) => onChange(chosen.map(({ id }) => id))}
          getOptionKey={({ id }) => id}
          getOptionLabel={({ name }) => name}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          noOptionsText={translate('membership.noClusters')}
          renderInput={(input) => (
            <TextField
              {...input}
              label={translate('membership.clusters')}
              helperText={translate('membership.clustersHint')}
            />
          )}
        />
      )}
    </>
  );
}
