import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Role } from '../../schema/core/permission.js';
import { CLUSTER_ROLES, rolesToGive } from '../../schema/membership/membership.rule.js';
import { useActing } from '../core/acting.js';
import { ClusterField } from './ClusterField.js';
import { findOrganizations } from './find.js';
import type { Choice } from './membership.shape.js';
import { SearchInput } from './SearchInput.js';

interface DayFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (day: string) => void;
  required?: boolean;
}

/** A date; empty where none is given. */
export function DayField({ label, hint, value, onChange, required = false }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      helperText={hint}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      required={required}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

interface RoleFieldProps {
  inOrganization: boolean;
  value: string;
  onChange: (role: Role) => void;
}

/** The roles that whoever acts may give to people of the place. */
export function RoleField({ inOrganization, value, onChange }: RoleFieldProps) {
  const translate = useTranslate();
  const { role } = useActing();
  const roles = rolesToGive(role, inOrganization);
  return (
    <TextField
      select
      label={translate('membership.role')}
      value={roles.some((each) => each === value) ? value : ''}
      onChange={({ target }) => onChange(target.value as Role)}
      required
    >
      {roles.map((each) => (
        <MenuItem key={each} value={each}>
          {translate(`role.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface TitleFieldProps {
  value: string;
  onChange: (title: string) => void;
}

export function TitleField({ value, onChange }: TitleFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('membership.position')}
      helperText={translate('membership.positionHint')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { maxLength: 100 } }}
      required
    />
  );
}

/** A position as it is typed in. */
export interface Position {
  place: Choice | null;
  role: Role | '';
  title: string;
  startsOn: string;
  endsOn: string;
  /** Clusters it is for; null is the whole place. */
  clusterIds: string[] | null;
}

export const NO_POSITION: Position = {
  place: null,
  role: '',
  title: '',
  startsOn: '',
  endsOn: '',
  clusterIds: null,
};

/** What the server takes for a position. */
export function positionInput({ place, startsOn, endsOn, ...rest }: Position) {
  return {
    ...rest,
    inOrganization: place?.id ?? null,
    startsOn: startsOn || null,
    endsOn: endsOn || null,
  };
}

interface PositionFieldsProps {
  value: Position;
  onChange: (position: Position) => void;
}

/** Where, as what, and from when until when. */
export function PositionFields({ value, onChange }: PositionFieldsProps) {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const set = (part: Partial<Position>) => onChange({ ...value, ...part });
  return (
    <>
      {organizationId === null && (
        <SearchInput
          label={translate('membership.organization')}
          hint={translate('membership.organizationHint')}
          value={value.place}
          onChange={(place) => set({ place, role: '', clusterIds: null })}
          search={findOrganizations}
        />
      )}
      <RoleField
        inOrganization={organizationId !== null || value.place !== null}
        value={value.role}
        onChange={(role) => set({ role, clusterIds: null })}
      />
      {value.role && CLUSTER_ROLES.includes(value.role) && (
        <ClusterField value={value.clusterIds} onChange={(clusterIds) => set({ clusterIds })} />
      )}
      <TitleField value={value.title} onChange={(title) => set({ title })} />
      <DayField
        label={translate('membership.startsOn')}
        value={value.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DayField
        label={translate('membership.endsOn')}
        hint={translate('membership.endsOnHint')}
        value={value.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
    </>
  );
}
