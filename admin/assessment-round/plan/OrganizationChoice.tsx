import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fold } from '../../../schema/core/fold.js';
import { HostType } from '../../../schema/template/template.model.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { graphql } from '../../core/graphql.js';
import { OPEN_ORGANIZATIONS } from '../assessment-round.graphql.js';
import type { AskedOrganization } from '../assessment-round.shape.js';

interface Page {
  organizations: { total: number; items: AskedOrganization[] };
}

/** Every open organization, page by page. */
async function allOrganizations(): Promise<AskedOrganization[]> {
  const all: AskedOrganization[] = [];
  for (;;) {
    const { organizations } = await graphql<Page>(OPEN_ORGANIZATIONS, { offset: all.length });
    all.push(...organizations.items);
    if (organizations.items.length === 0 || all.length >= organizations.total) return all;
  }
}

/** Rows that are drawn at once; a narrower search shows the rest. */
const DRAWN = 100;

interface OrganizationChoiceProps {
  clusters: { id: string; name: string }[];
  /** Null: all that are open. */
  chosen: string[] | null;
  onChange: (chosen: string[] | null) => void;
}

/** Who is asked: all that are open, or some, found by name, cluster and kind of host. */
export function OrganizationChoice({ clusters, chosen, onChange }: OrganizationChoiceProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { data, error, refetch } = useQuery({
    queryKey: ['asked-organizations'],
    queryFn: allOrganizations,
  });
  const all = data ?? [];
  return (
    <FormControl component="fieldset" sx={{ minWidth: 0 }}>
      <FormLabel component="legend" id={labelId}>
        {translate('assessmentRound.asked.title')}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={chosen === null ? 'all' : 'some'}
        onChange={({ target }) => onChange(target.value === 'all' ? null : all.map(({ id }) => id))}
      >
        <FormControlLabel
          value="all"
          control={<Radio />}
          label={translate('assessmentRound.asked.all', { count: all.length })}
        />
        <FormControlLabel
          value="some"
          control={<Radio />}
          label={translate('assessmentRound.asked.some')}
        />
      </RadioGroup>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {chosen !== null && (
        <Some all={all} clusters={clusters} chosen={chosen} onChange={onChange} />
      )}
    </FormControl>
  );
}

interface SomeProps extends OrganizationChoiceProps {
  all: AskedOrganization[];
  chosen: string[];
}

function Some({ all, clusters, chosen, onChange }: SomeProps) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [cluster, setCluster] = useState('');
  const [hostType, setHostType] = useState('');
  const ids = new Set(chosen);
  const found = all.filter(
    (each) =>
      fold(each.name).includes(fold(search.trim())) &&
      (cluster === '' || each.cluster?.id === cluster) &&
      (hostType === '' || each.hostType === hostType),
  );
  const put = (some: readonly AskedOrganization[], isIn: boolean) => {
    const next = new Set(ids);
    for (const { id } of some) {
      if (isIn) next.add(id);
      else next.delete(id);
    }
    onChange([...next]);
  };
  const hostTypes = Object.values(HostType).map((type) => ({
    id: type,
    name: translate(`hostType.${type}`),
  }));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <TextField
          type="search"
          size="small"
          label={translate('assessmentRound.asked.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ flex: '2 1 14rem' }}
        />
        <Narrow name="cluster" value={cluster} onChange={setCluster} choices={clusters} />
        <Narrow name="hostType" value={hostType} onChange={setHostType} choices={hostTypes} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {translate('assessmentRound.asked.chosen', { count: ids.size, total: all.length })}
        </Typography>
        <Button size="small" onClick={() => put(found, true)}>
          {translate('assessmentRound.asked.takeAll', { count: found.length })}
        </Button>
        <Button size="small" color="inherit" onClick={() => put(found, false)}>
          {translate('assessmentRound.asked.dropAll', { count: found.length })}
        </Button>
      </Box>
      {ids.size === 0 && (
        <Alert severity="info">{translate('assessmentRound.asked.noneMeansAll')}</Alert>
      )}
      <Box
        role="group"
        aria-label={translate('assessmentRound.asked.title')}
        tabIndex={0}
        sx={{ maxHeight: 360, overflowY: 'auto', border: 1, borderColor: 'divider', px: 1.5 }}
      >
        {found.slice(0, DRAWN).map((each) => (
          <FormControlLabel
            key={each.id}
            sx={{ display: 'flex' }}
            label={each.name}
            control={
              <Checkbox
                size="small"
                checked={ids.has(each.id)}
                onChange={({ target }) => put([each], target.checked)}
              />
            }
          />
        ))}
        {found.length > DRAWN && (
          <Typography variant="body2" color="text.secondary" sx={{ py: 1 }}>
            {translate('assessmentRound.asked.more', { count: found.length - DRAWN })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

interface NarrowProps {
  name: 'cluster' | 'hostType';
  value: string;
  onChange: (value: string) => void;
  choices: { id: string; name: string }[];
}

function Narrow({ name, value, onChange, choices }: NarrowProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      label={translate(`assessmentRound.asked.${name}`)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ flex: '1 1 11rem' }}
    >
      <MenuItem value="">{translate('assessmentRound.asked.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
