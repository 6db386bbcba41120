import MoreVert from '@mui/icons-material/MoreVert';
import { IconButton, Menu, MenuItem } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { isManagedBy } from '../../schema/membership/membership.rule.js';
import { useActing, useMe, usePermission } from '../core/acting.js';
import {
  AppointDialog,
  ChangeDialog,
  EndDialog,
  HandOverDialog,
  type MemberDialogProps,
} from './MemberDialogs.js';
import type { Member } from './membership.shape.js';

type Act = 'change' | 'appoint' | 'handOver' | 'end';

const dialogs: Record<Act, ComponentType<MemberDialogProps>> = {
  change: ChangeDialog,
  appoint: AppointDialog,
  handOver: HandOverDialog,
  end: EndDialog,
};

/** What whoever acts may do with a position; nobody decides about the own. */
function useActs({ personId, role, state }: Member): Act[] {
  const me = useMe();
  const acting = useActing();
  const mayHandOver = usePermission('membership:hand-over');
  if (me?.id === personId) return [];
  if (state === 'ENDED') return ['appoint'];
  if (!isManagedBy(acting.role, role)) return ['appoint'];
  const handOver: Act[] = mayHandOver && role === 'TENANT_SECRETARY' ? ['handOver'] : [];
  return ['change', 'appoint', ...handOver, 'end'];
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
            {translate(`membership.${each}.button`)}
          </MenuItem>
        ))}
      </Menu>
      {Dialog && (
        <Dialog member={member} onClose={() => setAct(null)} onDone={() => void refetch()} />
      )}
    </>
  );
}
