import { Alert, Box, Button, FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { GroupCard } from './GroupCard.js';
import { RECIPIENTS, RELEASE_AT_ONCE } from './recipient.graphql.js';
import type { Recipients } from './recipient.shape.js';
import { GroupDialog } from './RecipientDialogs.js';

const blank = { label: '', note: null, audience: null, startsOn: null, endsOn: null };

/** Who releases what is signed: an officer, or nobody. The administrator says which. */
function ReleaseSetting({ atOnce, onChanged }: { atOnce: boolean; onChanged: () => void }) {
  const translate = useTranslate();
  const manages = usePermission('committee:manage');
  const { run, running } = useMutationNotice();
  const turn = async (next: boolean) => {
    const work = () => graphql(RELEASE_AT_ONCE, { atOnce: next });
    if (await run(work, 'recipient.saved')) onChanged();
  };
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {translate(`recipient.release.${atOnce ? 'atOnce' : 'byOfficer'}`)}
      {manages && (
        <FormControlLabel
          sx={{ display: 'flex' }}
          control={
            <Switch
              checked={!atOnce}
              disabled={running}
              onChange={({ target }) => void turn(!target.checked)}
            />
          }
          label={translate('recipient.release.switch')}
        />
      )}
    </Alert>
  );
}

/** The groups of "Nơi nhận" with their members: what documents print and who is mailed. */
export function RecipientPage() {
  const translate = useTranslate();
  const manages = usePermission('recipient:manage');
  const [adding, setAdding] = useState(false);
  const { current, loading, error, refresh } = useReading<Recipients>(RECIPIENTS);
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const changed = () => void refresh();
  const groups = current.recipientGroups.items;
  return (
    <>
      <PageTitle
        title={translate('recipient.title')}
        above={<TextLink to="/deliveries">{translate('delivery.title')}</TextLink>}
        actions={
          manages && (
            <Button variant="contained" onClick={() => setAdding(true)}>
              {translate('recipient.addGroup')}
            </Button>
          )
        }
      >
        {translate('recipient.lead')}
      </PageTitle>
      <ReleaseSetting atOnce={current.committee.releasesAtOnce} onChanged={changed} />
      {groups.length === 0 && (
        <EmptyState title={translate('recipient.empty')}>
          {translate('recipient.emptyText')}
        </EmptyState>
      )}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, maxWidth: '52rem' }}>
        {groups.map((group, at) => (
          <GroupCard
            key={group.id}
            group={group}
            above={groups[at - 1] ?? null}
            onChanged={changed}
          />
        ))}
      </Box>
      {adding && <GroupDialog group={blank} onClose={() => setAdding(false)} onSaved={changed} />}
    </>
  );
}
