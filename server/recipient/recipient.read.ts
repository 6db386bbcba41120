import { byOwner, type ReadModel } from '../core/read/read-model.js';

export const recipientMemberRead: ReadModel = {
  table: 'app.recipient_member',
  permission: 'delivery:read',
  fields: {
    id: 'id',
    name: 'name',
    address: 'address',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
  },
  sorts: { name: 'name' },
};

export const recipientGroupRead: ReadModel = {
  table: 'app.recipient_line',
  permission: 'delivery:read',
  fields: {
    id: 'id',
    label: 'label',
    note: 'note',
    audience: 'audience',
    startsOn: 'starts_on',
    endsOn: 'ends_on',
  },
  links: {
    members: {
      to: () => recipientMemberRead,
      many: true,
      on: byOwner('group_id'),
      order: 'name',
      limit: 500,
    },
  },
  sorts: { position: 'position' },
};
