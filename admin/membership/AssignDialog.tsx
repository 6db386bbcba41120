import Delete from '@mui/icons-material/Delete';
import { Box, IconButton, List, ListItem, ListItemText } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { toldByFields } from '../core/frame/FormDialog.js';
import { formatDay } from '../core/format.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { findOrganizations } from './find.js';
import type { MemberDialogProps } from './MemberDialogs.js';
import { ASSIGN_ORGANIZATIONS, END_ASSIGNMENT } from './membership.graphql.js';
import type { Choice, MemberAssignment } from './membership.shape.js';
import { DayField } from './PositionFields.js';
import { SearchInput } from './SearchInput.js';

interface AssignedProps {
  assigned: MemberAssignment[];
  ending: ReadonlySet<string>;
  onEnd: (id: string) => void;
}

/** Organizations that somebody looks after, each of which can be taken away. */
function Assigned({ assigned, ending, onEnd }: AssignedProps) {
  const translate = useTranslate();
  if (assigned.length === 0) return <Box>{translate('membership.assign.none')}</Box>;
  return (
    <List dense aria-label={translate('membership.assign.present')} sx={{ p: 0 }}>
      {assigned.map(({ id, organization, startsOn, endsOn }) => {
        const from = formatDay(startsOn);
        const days = endsOn
          ? translate('membership.fromTo', { from, to: formatDay(endsOn) })
          : translate('membership.since', { from });
        const isEnding = ending.has(id);
        return (
          <ListItem
            key={id}
            disableGutters
            secondaryAction={
              <IconButton
                edge="end"
                disabled={isEnding}
                aria-label={translate('membership.assign.end', { name: organization?.name })}
                onClick={() => onEnd(id)}
              >
                <Delete />
              </IconButton>
            }
          >
            <ListItemText
              primary={organization?.name}
              secondary={isEnding ? translate('membership.assign.ending') : days}
            />
          </ListItem>
        );
      })}
    </List>
  );
}

/** Which organizations somebody looks after: one more, or some no longer. */
export function AssignDialog({ member, onClose, onDone }: MemberDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [place, setPlace] = useState<Choice | null>(null);
  const [endsOn, setEndsOn] = useState('');
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set());
  const assigned = member.assignments.filter(({ organization }) => organization !== null);
  const save = async (reason: string) => {
    for (const id of ending) await graphql(END_ASSIGNMENT, { input: { id, reason } });
    if (place) {
      const input = { membershipId: member.id, ids: [place.id], endsOn: endsOn || null, reason };
      await toldByFields(graphql(ASSIGN_ORGANIZATIONS, { input }));
    }
    notify(translate('membership.assign.done'), { type: 'success' });
    onDone();
  };
  return (
    <ReasonDialog
      open
      title={translate('membership.assign.title', { name: member.fullName })}
      explanation={translate('membership.assign.text')}
      confirmLabel={translate('membership.assign.confirm')}
      onClose={onClose}
      onConfirm={save}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1, pb: 1 }}>
        <Assigned
          assigned={assigned}
          ending={ending}
          onEnd={(id) => setEnding(new Set([...ending, id]))}
        />
        <SearchInput
          label={translate('membership.assign.organization')}
          hint={translate('membership.assign.organizationHint')}
          value={place}
          onChange={setPlace}
          search={findOrganizations}
        />
        <DayField
          label={translate('membership.endsOn')}
          hint={translate('membership.endsOnHint')}
          value={endsOn}
          onChange={setEndsOn}
        />
      </Box>
    </ReasonDialog>
  );
}
