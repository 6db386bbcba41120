import { HandOverDialog } from '../succession/HandOverDialog.js';
import MoreVert from '@mui/icons-material/MoreVert';
import { IconButton, Menu, MenuItem } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { isManagedBy } from '../../schema/membership/membership.rule.js';
import { useActing, useMe, usePermission } from '../core/acting.js';
import { AccessDialog } from '../access/AccessDialog.js';
import { AssignDialog } from './AssignDialog.js';
import { AppointDialog, ChangeDialog, EndDialog, type MemberDialogProps } from './MemberDialogs.js';
import type { Member } from './membership.shape.js';

type Act = 'assign' | 'change' | 'appoint' | 'handOver' | 'end' | 'access';

function WhyDialog({ member, onClose }: MemberDialogProps) {
  return <AccessDialog membershipId={member.id} name={member.fullName} onClose={onClose} />;
}

const dialogs: Record<Act, ComponentType<MemberDialogProps>> = {
  assign: AssignDialog,
  change: ChangeDialog,
  appoint: AppointDialog,
  handOver: HandOverDialog,
  end: EndDialog,
  access: WhyDialog,
};

/** What whoever acts may do with a position; nobody decides about the own. */
function useActs({ personId, role, state, scope }: Member): Act[] {
  const me = useMe();
  const acting = useActing();
  const mayHandOver = usePermission('membership:hand-over');
  const access: Act[] = acting.organizationId === null || me?.id === personId ? ['access'] : [];
  if (me?.id === personId) return access;
  if (state === 'ENDED' || !isManagedBy(acting.role, role)) return ['appoint', ...access];
  const handOver: Act[] = mayHandOver && role === 'TENANT_SECRETARY' ? ['handOver'] : [];
  const assign: Act[] = scope === 'ASSIGNED' || scope === 'CLUSTERS' ? ['assign'] : [];
  return ['change', ...assign, 'appoint', ...handOver, 'end', ...access];
}

/** The menu of a row. */
export function MemberActions({ member }: { member: Member }) {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const acts = useActs(member);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [act, setAct] = useState<Act | null>(null);
  if (acts.length === 0) return null;
  const Dialog = act && dialogs[act];
  return (
    <>
      <IconButton
        aria-label={translate('membership.actionsOf', { name: member.fullName })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {acts.map((each) => (
          <MenuItem
            key={each}
            onClick={() => {
              setAnchor(null);
              setAct(each);
            }}
          >
            {translate(each === 'access' ? 'access.menu' : `membership.${each}.button`)}
          </MenuItem>
        ))}
      </Menu>
      {Dialog && (
        <Dialog member={member} onClose={() => setAct(null)} onDone={() => void refetch()} />
      )}
    </>
  );
}
