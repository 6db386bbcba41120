import { Box, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { dayBefore } from '../../schema/membership/membership.rule.js';
import { formatDay } from '../core/format.js';
import { toldByFields } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { useReading } from '../core/reading/useReading.js';
import { today } from '../core/time/local-time.js';
import { findPeople } from '../membership/find.js';
import type { Choice, Member } from '../membership/membership.shape.js';
import { DayField, TitleField } from '../membership/PositionFields.js';
import { SearchInput } from '../membership/SearchInput.js';
import { OpenWork, type Work } from './OpenWork.js';
import { HAND_OVER, SUCCESSION_OUTLOOK } from './succession.graphql.js';

interface Outlook {
  remaining: { role: string; title: string; place: string | null }[];
  deputies: { fullName: string; title: string }[];
  work: Work;
}

/** What stays and what is open, before it is decided. */
function Preview({ membershipId }: { membershipId: string }) {
  const translate = useTranslate();
  const { current } = useReading<{ successionOutlook: Outlook }>(SUCCESSION_OUTLOOK, {
    membershipId,
  });
  if (!current) return null;
  const { work, remaining, deputies } = current.successionOutlook;
  const positions = remaining.map(({ title, place }) => [title, place].filter(Boolean).join(', '));
  const standing = deputies.map(({ fullName, title }) => `${fullName}, ${title}`);
  return (
    <Box component="section" aria-label={translate('succession.goesOver')}>
      <OpenWork work={work} />
      {positions.length > 0 && (
        <Box sx={{ mt: 1 }}>
          {translate('succession.remaining', { positions: positions.join('; ') })}
        </Box>
      )}
      {standing.length > 0 && (
        <Box sx={{ mt: 1 }}>
          {translate('succession.deputies', { people: standing.join('; ') })}
        </Box>
      )}
    </Box>
  );
}

interface InvitedFieldsProps {
  email: string;
  fullName: string;
  onChange: (part: { email?: string; fullName?: string }) => void;
}

/** Who comes, where nobody of the committee knows them yet. */
function InvitedFields({ email, fullName, onChange }: InvitedFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        type="email"
        label={translate('succession.email')}
        value={email}
        onChange={({ target }) => onChange({ email: target.value })}
        helperText={translate('succession.emailHint')}
        required
      />
      <TextField
        label={translate('succession.fullName')}
        value={fullName}
        onChange={({ target }) => onChange({ fullName: target.value })}
        required
      />
    </>
  );
}

interface HandOverDialogProps {
  member: Member;
  onClose: () => void;
  onDone: () => void;
}

/** Hands an organization over: who comes, from when, what goes over, and why. */
export function HandOverDialog({ member, onClose, onDone }: HandOverDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [isKnown, setIsKnown] = useState(true);
  const [person, setPerson] = useState<Choice | null>(null);
  const [invited, setInvited] = useState({ email: '', fullName: '' });
  const [title, setTitle] = useState(member.title);
  const [startsOn, setStartsOn] = useState(today);
  const { id, fullName, organization } = member;
  const next = isKnown ? (person?.name ?? '') : invited.fullName.trim();
  const handOver = async (reason: string) => {
    const who = isKnown ? { personId: person?.id ?? null } : invited;
    const input = { membershipId: id, ...who, title, startsOn, reason };
    await toldByFields(graphql(HAND_OVER, { input }));
    notify(`succession.${isKnown ? 'done' : 'invited'}`, { type: 'success' });
    onDone();
  };
  const days = { last: formatDay(dayBefore(startsOn || today())), first: formatDay(startsOn) };
  return (
    <ReasonDialog
      open
      title={translate('membership.handOver.title', { place: organization?.name })}
      explanation={translate('membership.handOver.text', { name: fullName })}
      confirmLabel={translate('membership.handOver.confirm')}
      onClose={onClose}
      onConfirm={handOver}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1, pb: 1 }}>
        <Preview membershipId={id} />
        <RadioGroup
          row
          aria-label={translate('succession.who')}
          value={isKnown ? 'known' : 'invited'}
          onChange={({ target }) => setIsKnown(target.value === 'known')}
        >
          <FormControlLabel
            value="known"
            control={<Radio />}
            label={translate('succession.isKnown')}
          />
          <FormControlLabel
            value="invited"
            control={<Radio />}
            label={translate('succession.isInvited')}
          />
        </RadioGroup>
        {isKnown ? (
          <SearchInput
            label={translate('membership.handOver.person')}
            hint={translate('membership.handOver.personHint')}
            value={person}
            onChange={setPerson}
            search={findPeople}
            required
          />
        ) : (
          <InvitedFields {...invited} onChange={(part) => setInvited({ ...invited, ...part })} />
        )}
        <TitleField value={title} onChange={setTitle} />
        <DayField
          label={translate('membership.startsOn')}
          value={startsOn}
          onChange={setStartsOn}
          required
        />
        {next && startsOn && (
          <Box role="status" sx={{ fontWeight: 600 }}>
            {translate(isKnown ? 'membership.handOver.summary' : 'succession.invitedSummary', {
              ...{ old: fullName, new: next },
              ...days,
            })}
          </Box>
        )}
      </Box>
    </ReasonDialog>
  );
}
