/** What may be done with a position: each with a reason that the audit log keeps. */
import { Box } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { CLUSTER_ROLES } from '../../schema/membership/membership.rule.js';
import { toldByFields } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { ClusterField } from './ClusterField.js';
import { APPOINT_MEMBER, CHANGE_MEMBERSHIP, END_MEMBERSHIP } from './membership.graphql.js';
import type { Member } from './membership.shape.js';
import {
  DayField,
  NO_POSITION,
  PositionFields,
  positionInput,
  RoleField,
  TitleField,
} from './PositionFields.js';
import { today } from '../core/time/local-time.js';

export interface MemberDialogProps {
  member: Member;
  onClose: () => void;
  onDone: () => void;
}

const fields = { display: 'flex', flexDirection: 'column', gap: 2, pt: 1, pb: 1 } as const;

function useAct({ onDone }: MemberDialogProps, act: string, document: string) {
  const translate = useTranslate();
  const notify = useNotify();
  return async (input: object) => {
    await toldByFields(graphql(document, { input }));
    notify(translate(`membership.${act}.done`), { type: 'success' });
    onDone();
  };
}

/** Clusters that a position is for; null is the whole committee. */
function clustersOf({ scope, assignments }: Member): string[] | null {
  return scope === 'CLUSTERS' ? assignments.flatMap(({ cluster }) => cluster?.id ?? []) : null;
}

export function ChangeDialog(props: MemberDialogProps) {
  const { member, onClose } = props;
  const translate = useTranslate();
  const act = useAct(props, 'change', CHANGE_MEMBERSHIP);
  const [role, setRole] = useState(member.role);
  const [title, setTitle] = useState(member.title);
  const [endsOn, setEndsOn] = useState(member.endsOn ?? '');
  const [clusterIds, setClusterIds] = useState(() => clustersOf(member));
  const { id, version, fullName } = member;
  const scope = CLUSTER_ROLES.includes(role) ? { clusterIds } : {};
  return (
    <ReasonDialog
      open
      title={translate('membership.change.title', { name: fullName })}
      confirmLabel={translate('membership.change.confirm')}
      onClose={onClose}
      onConfirm={(reason) =>
        act({ id, version, role, title, endsOn: endsOn || null, ...scope, reason })
      }
    >
      <Box sx={fields}>
        <RoleField inOrganization={member.organization !== null} value={role} onChange={setRole} />
        {CLUSTER_ROLES.includes(role) && (
          <ClusterField value={clusterIds} onChange={setClusterIds} />
        )}
        <TitleField value={title} onChange={setTitle} />
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

export function EndDialog(props: MemberDialogProps) {
  const { member, onClose } = props;
  const translate = useTranslate();
  const act = useAct(props, 'end', END_MEMBERSHIP);
  const [lastDay, setLastDay] = useState('');
  return (
    <ReasonDialog
      open
      destructive
      title={translate('membership.end.title', { name: member.fullName })}
      explanation={translate('membership.end.text')}
      confirmLabel={translate('membership.end.confirm')}
      onClose={onClose}
      onConfirm={(reason) => act({ id: member.id, lastDay: lastDay || null, reason })}
    >
      <Box sx={fields}>
        <DayField
          label={translate('membership.end.lastDay')}
          value={lastDay}
          onChange={setLastDay}
        />
      </Box>
    </ReasonDialog>
  );
}

export function AppointDialog(props: MemberDialogProps) {
  const { member, onClose } = props;
  const translate = useTranslate();
  const act = useAct(props, 'appoint', APPOINT_MEMBER);
  const [position, setPosition] = useState({ ...NO_POSITION, startsOn: today() });
  const { personId, fullName } = member;
  return (
    <ReasonDialog
      open
      title={translate('membership.appoint.title', { name: fullName })}
      explanation={translate('membership.appoint.text')}
      confirmLabel={translate('membership.appoint.confirm')}
      onClose={onClose}
      onConfirm={(reason) => act({ personId, ...positionInput(position), reason })}
    >
      <Box sx={fields}>
        <PositionFields value={position} onChange={setPosition} />
      </Box>
    </ReasonDialog>
  );
}
