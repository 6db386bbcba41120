import { Box, Button, Card, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { SuccessionState } from '../../schema/succession/succession.entity.js';
import { useActing, useMe, usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { OpenWork, type Work } from './OpenWork.js';
import { CONFIRM_SUCCESSION, SUCCESSIONS, WITHDRAW_SUCCESSION } from './succession.graphql.js';

interface Succession {
  id: string;
  state: SuccessionState;
  receiverId: string | null;
  receiverName: string;
  title: string;
  startsOn: string;
  begun: boolean;
  reason: string;
  remark: string | null;
  confirmedAt: string | null;
  organization: { id: string; name: string };
  leaving: { fullName: string };
  openWork: Work;
  minute: Work | null;
}

interface StepsProps {
  succession: Succession;
  onChanged: () => void;
}

/** The receiver confirms what was handed over. */
function ConfirmStep({ succession: { id, openWork }, onChanged }: StepsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [remark, setRemark] = useState('');
  const confirm = async () => {
    await graphql(CONFIRM_SUCCESSION, { input: { id, remark: remark || null } });
    notify('succession.confirmed', { type: 'success' });
    onChanged();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setAsking(true)}>
        {translate('succession.confirm')}
      </Button>
      <FormDialog
        open={asking}
        title={translate('succession.confirmTitle')}
        explanation={translate('succession.confirmText')}
        confirmLabel={translate('succession.confirm')}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      >
        <OpenWork work={openWork} />
        <TextField
          label={translate('succession.remark')}
          value={remark}
          onChange={({ target }) => setRemark(target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      </FormDialog>
    </>
  );
}

/** The committee takes it back. */
function WithdrawStep({ succession: { id }, onChanged }: StepsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const withdraw = async (reason: string) => {
    await graphql(WITHDRAW_SUCCESSION, { input: { id, reason } });
    notify('succession.withdrawn', { type: 'success' });
    onChanged();
  };
  return (
    <>
      <Button color="inherit" variant="outlined" onClick={() => setAsking(true)}>
        {translate('succession.withdraw')}
      </Button>
      <ReasonDialog
        open={asking}
        title={translate('succession.withdrawTitle')}
        explanation={translate('succession.withdrawText')}
        confirmLabel={translate('succession.withdraw')}
        destructive
        onClose={() => setAsking(false)}
        onConfirm={withdraw}
      />
    </>
  );
}

function useMay({ state, receiverId, organization, begun }: Succession) {
  const me = useMe();
  const { organizationId } = useActing();
  const mayHandOver = usePermission('membership:hand-over');
  const isReceiver = me?.id === receiverId && organizationId === organization.id;
  return {
    confirm: state === 'APPOINTED' && isReceiver,
    withdraw: mayHandOver && (state === 'INVITED' || (state !== 'WITHDRAWN' && !begun)),
  };
}

function SuccessionCard({ succession, onChanged }: StepsProps) {
  const translate = useTranslate();
  const may = useMay(succession);
  const { organization, leaving, receiverName, title, startsOn, state, minute } = succession;
  const ends = state === 'INVITED' || state === 'APPOINTED';
  const names = { old: leaving.fullName, new: `${receiverName}, ${title}` };
  return (
    <Card component="li" sx={{ p: 2, mb: 1.5, listStyle: 'none' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, flex: '1 1 14rem' }}>
          {organization.name}
        </Typography>
        <StateChip kind="succession" state={state} />
      </Box>
      <Box sx={{ my: 1 }}>
        {translate('succession.line', { ...names, first: formatDay(startsOn) })}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>{succession.reason}</Box>
      {minute && <OpenWork work={minute} />}
      {!minute && ends && <OpenWork work={succession.openWork} />}
      {succession.remark && <Box sx={{ mt: 1 }}>{succession.remark}</Box>}
      {(may.confirm || may.withdraw) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {may.confirm && <ConfirmStep succession={succession} onChanged={onChanged} />}
          {may.withdraw && <WithdrawStep succession={succession} onChanged={onChanged} />}
        </Box>
      )}
    </Card>
  );
}

const PAGE = 20;

/** Hand-overs of organizations to new secretaries. */
export function SuccessionList() {
  const translate = useTranslate();
  const mayReadPeople = usePermission('membership:read');
  const [offset, setOffset] = useState(0);
  const { current, loading, error, refresh } = useReading<{
    successions: { total: number; items: Succession[] };
  }>(SUCCESSIONS, { offset });
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const { total, items } = current.successions;
  return (
    <>
      <PageTitle
        title={translate('succession.title')}
        above={
          mayReadPeople && <TextLink to="/memberships">{translate('membership.title')}</TextLink>
        }
      >
        {translate('succession.lead')}
      </PageTitle>
      {items.length === 0 && (
        <EmptyState title={translate('succession.empty')}>
          {translate('succession.emptyText')}
        </EmptyState>
      )}
      <Box component="ul" sx={{ p: 0, m: 0 }}>
        {items.map((succession) => (
          <SuccessionCard
            key={succession.id}
            succession={succession}
            onChanged={() => void refresh()}
          />
        ))}
      </Box>
      {total > PAGE && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            {translate('ra.navigation.previous')}
          </Button>
          <Button disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            {translate('ra.navigation.next')}
          </Button>
        </Box>
      )}
    </>
  );
}
