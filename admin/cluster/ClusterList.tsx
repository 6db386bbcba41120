import { Box, Button, Card, List, ListItem, ListItemText, TextField } from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { CLUSTERS, REMOVE_CLUSTER, SAVE_CLUSTER } from './cluster.graphql.js';

interface Cluster {
  id: string;
  name: string;
  position: number;
  organizations: number;
}

interface ClusterFormProps {
  cluster: Pick<Cluster, 'name' | 'position'> & { id?: string };
  onSaved: () => void;
  onCancel?: () => void;
}

/** The name of a new cluster, or another name of a known one. */
function ClusterForm({ cluster, onSaved, onCancel }: ClusterFormProps) {
  const translate = useTranslate();
  const form = useFaultForm({ name: cluster.name });
  const fault = form.faults['name'] ?? form.failure;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(async ({ name }) => {
      await graphql(SAVE_CLUSTER, { input: { ...cluster, name } });
      form.startOver({ name: '' });
      onSaved();
    });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', width: '100%' }}
    >
      <TextField
        label={translate(cluster.id ? 'cluster.name' : 'cluster.newName')}
        value={form.texts.name}
        onChange={({ target }) => form.type({ name: target.value })}
        error={Boolean(fault)}
        helperText={fault}
        size="small"
        sx={{ flex: '1 1 14rem' }}
        slotProps={{ htmlInput: { maxLength: 150 } }}
      />
      <Button type="submit" variant="contained" loading={form.running}>
        {translate(cluster.id ? 'ra.action.save' : 'cluster.add')}
      </Button>
      {onCancel && (
        <Button color="inherit" onClick={onCancel}>
          {translate('ra.action.cancel')}
        </Button>
      )}
    </Box>
  );
}

interface ClusterLineProps {
  cluster: Cluster;
  onChanged: () => void;
}

function ClusterLine({ cluster, onChanged }: ClusterLineProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const [editing, setEditing] = useState(false);
  const { id, name, position, organizations } = cluster;
  const close = () => setEditing(false);
  const saved = () => {
    close();
    onChanged();
  };
  const remove = async () => {
    if (await run(() => graphql(REMOVE_CLUSTER, { id }), 'cluster.removed')) onChanged();
  };
  if (editing) {
    return (
      <ListItem divider>
        <ClusterForm cluster={{ id, name, position }} onSaved={saved} onCancel={close} />
      </ListItem>
    );
  }
  return (
    <ListItem divider sx={{ flexWrap: 'wrap', gap: 1 }}>
      <ListItemText
        primary={name}
        secondary={translate('cluster.organizations', { smart_count: organizations })}
        sx={{ flex: '1 1 12rem' }}
      />
      <Button
        size="small"
        aria-label={translate('cluster.renameOf', { name })}
        onClick={() => setEditing(true)}
      >
        {translate('cluster.rename')}
      </Button>
      {organizations === 0 && (
        <Button
          size="small"
          color="error"
          loading={running}
          aria-label={translate('cluster.removeOf', { name })}
          onClick={() => void remove()}
        >
          {translate('cluster.remove')}
        </Button>
      )}
    </ListItem>
  );
}

/** The committee's clusters: made, renamed and removed here. */
export function ClusterList() {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const { current, loading, error, refresh } = useReading<{
    emulationClusters: { items: Cluster[] };
  }>(CLUSTERS);
  if (!mayManage) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const clusters = current.emulationClusters.items;
  const changed = () => void refresh();
  const position = Math.max(-1, ...clusters.map((cluster) => cluster.position)) + 1;
  return (
    <>
      <PageTitle
        title={translate('cluster.title')}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
      >
        {translate('cluster.lead')}
      </PageTitle>
      <Card sx={{ p: 2, mb: 2, maxWidth: '48rem' }}>
        <ClusterForm cluster={{ name: '', position }} onSaved={changed} />
      </Card>
      {clusters.length === 0 ? (
        <EmptyState title={translate('cluster.empty')}>{translate('cluster.emptyText')}</EmptyState>
      ) : (
        <Card sx={{ maxWidth: '48rem' }}>
          <List disablePadding>
            {clusters.map((cluster) => (
              <ClusterLine key={cluster.id} cluster={cluster} onChanged={changed} />
            ))}
          </List>
        </Card>
      )}
    </>
  );
}
