import { Box, MenuItem, TextField } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { Audience } from '../../schema/recipient/recipient.model.js';
import { FaultFormDialog } from '../core/dialog/FaultFormDialog.js';
import { graphql } from '../core/graphql.js';
import { type FaultForm, useFaultForm } from '../core/useFaultForm.js';
import { SAVE_GROUP, SAVE_MEMBER } from './recipient.graphql.js';
import type { RecipientGroup, RecipientMember } from './recipient.shape.js';

interface FieldProps<Texts extends object> {
  form: FaultForm<Texts>;
  name: keyof Texts & string;
  most?: number;
  type?: 'text' | 'email' | 'date';
  focus?: boolean;
}

function Field<Texts extends object>({
  form,
  name,
  most,
  type = 'text',
  focus,
}: FieldProps<Texts>) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate(`recipient.field.${name}`)}
      type={type}
      value={form.texts[name]}
      onChange={({ target }) => form.type({ [name]: target.value } as unknown as Partial<Texts>)}
      error={Boolean(form.faults[name])}
      helperText={form.faults[name]}
      slotProps={{
        htmlInput: { maxLength: most },
        ...(type === 'date' ? { inputLabel: { shrink: true } } : {}),
      }}
      autoFocus={focus}
      fullWidth
    />
  );
}

const stack = { display: 'flex', flexDirection: 'column', gap: 2, pt: 1 } as const;

interface DialogProps {
  onClose: () => void;
  onSaved: () => void;
}

function useSaved({ onClose, onSaved }: DialogProps) {
  const notify = useNotify();
  return () => {
    notify('recipient.saved', { type: 'success' });
    onClose();
    onSaved();
  };
}

/** A group of "Nơi nhận": its line, whose holders it stands for, from when until when. */
export function GroupDialog({
  group,
  ...rest
}: DialogProps & { group: Omit<RecipientGroup, 'id' | 'members'> & { id?: string } }) {
  const translate = useTranslate();
  const saved = useSaved(rest);
  const { id, label, note, audience, startsOn, endsOn } = group;
  const form = useFaultForm({
    label,
    note: note ?? '',
    audience: audience ?? '',
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
  });
  const send = async () => {
    const done = await form.send((texts) => {
      const some = Object.entries(texts).map(([name, text]) => [name, text || null]);
      const input = { ...Object.fromEntries(some), id, label: texts.label };
      return graphql(SAVE_GROUP, { input });
    });
    if (done) saved();
  };
  return (
    <FaultFormDialog
      form={form}
      title={translate(id ? 'recipient.editGroup' : 'recipient.addGroup')}
      onClose={rest.onClose}
      onSend={() => void send()}
    >
      <Box sx={stack}>
        <Field form={form} name="label" most={200} focus />
        <Field form={form} name="note" most={60} />
        <TextField
          select
          fullWidth
          label={translate('recipient.field.audience')}
          value={form.texts.audience}
          onChange={({ target }) => form.type({ audience: target.value })}
        >
          <MenuItem value="">{translate('recipient.audience.none')}</MenuItem>
          {Object.values(Audience).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`recipient.audience.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Field form={form} name="startsOn" type="date" />
        <Field form={form} name="endsOn" type="date" />
      </Box>
    </FaultFormDialog>
  );
}

/** A listed member; who leaves is given a last day. */
export function MemberDialog({
  groupId,
  member,
  ...rest
}: DialogProps & { groupId: string; member: Omit<RecipientMember, 'id'> & { id?: string } }) {
  const translate = useTranslate();
  const saved = useSaved(rest);
  const { id, name, address, startsOn, endsOn } = member;
  const form = useFaultForm({ name, address, startsOn, endsOn: endsOn ?? '' });
  const send = async () => {
    const done = await form.send((texts) =>
      graphql(SAVE_MEMBER, { input: { ...texts, id, groupId, endsOn: texts.endsOn || null } }),
    );
    if (done) saved();
  };
  return (
    <FaultFormDialog
      form={form}
      title={translate(id ? 'recipient.editMember' : 'recipient.addMember')}
      onClose={rest.onClose}
      onSend={() => void send()}
    >
      <Box sx={stack}>
        <Field form={form} name="name" most={150} focus />
        <Field form={form} name="address" type="email" most={254} />
        <Field form={form} name="startsOn" type="date" />
        <Field form={form} name="endsOn" type="date" />
      </Box>
    </FaultFormDialog>
  );
}
