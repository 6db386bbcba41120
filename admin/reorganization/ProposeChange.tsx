import {
  Alert,
  Autocomplete,
  Box,
  Button,
  Card,
  CardContent,
  MenuItem,
  TextField,
} from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { SEARCH_ORGANIZATIONS } from '../organization/organization.graphql.js';
import type { Dated, Named } from '../organization/organization.shape.js';
import { PROPOSE_CHANGE, SOURCE_FACTS } from './reorganization.graphql.js';
import { CHANGE_KINDS, type ChangeKind } from './reorganization.shape.js';

interface Texts {
  kind: ChangeKind;
  title: string;
  sources: Named[];
  /** One target to a line: code; name; members. */
  targets: string;
  toCommittee: string;
}

const empty: Texts = { kind: 'MERGE', title: '', sources: [], targets: '', toCommittee: '' };

/** New organizations have what the first of the sources has, but for code and name. */
async function planOf({ kind, sources, targets, toCommittee }: Texts) {
  const [first] = sources;
  const asked = first && (await graphql<{ organization: Dated }>(SOURCE_FACTS, { id: first.id }));
  const lines = targets.split('\n').filter((line) => line.trim() !== '');
  const made = lines.map((line) => {
    const [code = '', name = '', members] = line.split(';').map((part) => part.trim());
    const { cluster, parent, ...facts } = asked?.organization ?? ({} as Dated);
    const ids = { clusterId: cluster?.id ?? null, parentId: parent?.id ?? null };
    const short = { shortName: name.replace(/^(?:Đảng bộ|Chi bộ)\s+/i, '') };
    const count = members ? Number(members) || 0 : null;
    return { code, facts: { ...facts, ...ids, name, ...short }, members: count };
  });
  const hasTargets = kind !== 'DISSOLVE' && kind !== 'TRANSFER';
  return {
    sources: sources.map(({ id }) => id),
    targets: hasTargets ? made : [],
    toCommittee: kind === 'TRANSFER' ? toCommittee : null,
  };
}

interface SourcesProps {
  value: Named[];
  fault: string | undefined;
  onChange: (sources: Named[]) => void;
}

function Sources({ value, fault, onChange }: SourcesProps) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { current } = useReading<{ organizations: { items: Named[] } }>(
    SEARCH_ORGANIZATIONS,
    { search },
    { enabled: search.trim().length > 1 },
  );
  return (
    <Autocomplete<Named, true>
      multiple
      options={current?.organizations.items ?? []}
      value={value}
      onChange={(_event, found) => onChange(found)}
      onInputChange={(_event, text, reason) => reason === 'input' && setSearch(text)}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(options) => options}
      noOptionsText={translate('organization.typeToSearch')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('reorganization.sources')}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}

function ProposalForm() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const form = useFaultForm<Texts>(empty);
  const { texts, type, faults } = form;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(async (typed) => {
      const input = { kind: typed.kind, title: typed.title, plan: await planOf(typed) };
      const reply = await graphql<{ proposeOrgChange: { id: string } }>(PROPOSE_CHANGE, { input });
      navigate(`/orgChanges/${reply.proposeOrgChange.id}`);
    });
  };
  const field = (name: 'title' | 'targets' | 'toCommittee', hint?: string) => (
    <TextField
      label={translate(`reorganization.${name === 'title' ? 'abstract' : name}`)}
      value={texts[name]}
      onChange={({ target }) => type({ [name]: target.value })}
      error={faults[name] !== undefined}
      helperText={faults[name] ?? hint}
      {...(name === 'targets' ? { multiline: true, minRows: 2 } : {})}
    />
  );
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ maxWidth: '52rem' }}>
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          label={translate('reorganization.what')}
          value={texts.kind}
          onChange={({ target }) => type({ kind: target.value as ChangeKind })}
        >
          {CHANGE_KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`reorganization.kind.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {field('title')}
        <Sources
          value={texts.sources}
          fault={faults['sources']}
          onChange={(sources) => type({ sources })}
        />
        {texts.kind === 'TRANSFER' && field('toCommittee', translate('reorganization.toHint'))}
        {['RENAME', 'MERGE', 'SPLIT'].includes(texts.kind) &&
          field('targets', translate('reorganization.targetsHint'))}
        {form.failure && <Alert severity="error">{form.failure}</Alert>}
        <Box>
          <Button type="submit" variant="contained" loading={form.running}>
            {translate('reorganization.propose')}
          </Button>
        </Box>
      </CardContent>
    </Card>
  );
}

/** Proposes a change of organizations. */
export function ProposeChange() {
  const translate = useTranslate();
  if (!usePermission('organization:manage')) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('reorganization.propose')}
        above={<TextLink to="/orgChanges">{translate('reorganization.title')}</TextLink>}
      />
      <ProposalForm />
    </>
  );
}
