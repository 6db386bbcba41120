import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { MOVE_GROUP, REMOVE_GROUP, REMOVE_MEMBER } from './recipient.graphql.js';
import type { RecipientGroup, RecipientMember } from './recipient.shape.js';
import { GroupDialog, MemberDialog } from './RecipientDialogs.js';

const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

function useDays() {
  const translate = useTranslate();
  return ({ startsOn, endsOn }: Pick<RecipientGroup, 'startsOn' | 'endsOn'>) =>
    [
      startsOn && translate('recipient.from', { day: formatDay(startsOn) }),
      endsOn && translate('recipient.until', { day: formatDay(endsOn) }),
    ]
      .filter(Boolean)
      .join(' ');
}

interface GroupCardProps {
  group: RecipientGroup;
  /** The group printed before it; null is the first. */
  above: RecipientGroup | null;
  onChanged: () => void;
}

/** A line of "Nơi nhận", whom it stands for, and its listed members. */
export function GroupCard({ group, above, onChanged }: GroupCardProps) {
  const translate = useTranslate();
  const daysOf = useDays();
  const { label, note, audience, members } = group;
  const who = audience ? translate(`recipient.audience.${audience}`) : null;
  const isPrintedOnly = !audience && members.length === 0;
  return (
    <Card component="li" sx={{ p: 2, mb: 2 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {label}
        {note && ` (${note})`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {[isPrintedOnly ? translate('recipient.printedOnly') : who, daysOf(group)]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {members.map((member) => (
          <MemberLine key={member.id} groupId={group.id} member={member} onChanged={onChanged} />
        ))}
      </Box>
      <GroupActs group={group} above={above} onChanged={onChanged} />
    </Card>
  );
}

function GroupActs({ group, above, onChanged }: GroupCardProps) {
  const translate = useTranslate();
  const manages = usePermission('recipient:manage');
  const { run, running } = useMutationNotice();
  const [open, setOpen] = useState<'edit' | 'add' | 'remove' | null>(null);
  const { id, label: name } = group;
  if (!manages) return null;
  const close = () => setOpen(null);
  const moveUp = async () => {
    const variables = { id, beforeGroupId: above?.id };
    if (await run(() => graphql(MOVE_GROUP, variables), 'recipient.saved')) onChanged();
  };
  const blank = { name: '', address: '', startsOn: today(), endsOn: null };
  const word = (key: string) => ({
    children: translate(`recipient.${key}`),
    'aria-label': translate(`recipient.${key}Of`, { name }),
    size: 'small' as const,
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      <Button {...word('addMember')} variant="outlined" onClick={() => setOpen('add')} />
      <Button {...word('edit')} onClick={() => setOpen('edit')} />
      {above && <Button {...word('moveUp')} loading={running} onClick={() => void moveUp()} />}
      <Button {...word('remove')} color="error" onClick={() => setOpen('remove')} />
      {open === 'edit' && <GroupDialog group={group} onClose={close} onSaved={onChanged} />}
      {open === 'add' && (
        <MemberDialog groupId={id} member={blank} onClose={close} onSaved={onChanged} />
      )}
      <FormDialog
        open={open === 'remove'}
        title={translate('recipient.removeTitle', { name })}
        explanation={translate('recipient.removeText')}
        confirmLabel={translate('recipient.remove')}
        onClose={close}
        onConfirm={() => graphql(REMOVE_GROUP, { id }).then(onChanged)}
      >
        {null}
      </FormDialog>
    </Box>
  );
}

interface MemberLineProps {
  groupId: string;
  member: RecipientMember;
  onChanged: () => void;
}

function MemberLine({ groupId, member, onChanged }: MemberLineProps) {
  const translate = useTranslate();
  const daysOf = useDays();
  const manages = usePermission('recipient:manage');
  const { run, running } = useMutationNotice();
  const [editing, setEditing] = useState(false);
  const { id, name, address, endsOn } = member;
  const isOver = endsOn !== null && endsOn < today();
  const remove = async () => {
    if (await run(() => graphql(REMOVE_MEMBER, { id }), 'recipient.saved')) onChanged();
  };
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="body2">{name}</Typography>
        <Typography variant="caption" color="textSecondary">
          {[address, daysOf(member), isOver && translate('recipient.over')]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {manages && (
        <>
          <Button
            size="small"
            aria-label={translate('recipient.editOf', { name })}
            onClick={() => setEditing(true)}
          >
            {translate('recipient.edit')}
          </Button>
          <Button
            size="small"
            color="error"
            loading={running}
            aria-label={translate('recipient.removeOf', { name })}
            onClick={() => void remove()}
          >
            {translate('recipient.remove')}
          </Button>
        </>
      )}
      {editing && (
        <MemberDialog
          groupId={groupId}
          member={member}
          onClose={() => setEditing(false)}
          onSaved={onChanged}
        />
      )}
    </Box>
  );
}
