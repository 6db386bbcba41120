import { byOwner, oneOf, type ReadModel, sameId } from '../core/read/read-model.js';

export const deliveryRead: ReadModel = {
  table: 'app.delivery',
  permission: 'delivery:read',
  fields: {
    id: 'id',
    addresseeName: 'addressee_name',
    address: 'address',
    state: 'state',
    attempts: 'attempts',
    sentAt: 'sent_at',
    nextAttemptAt: 'next_attempt_at',
    smtpCode: 'smtp_code',
    lastError: 'last_error',
    resolution: 'resolution',
    groupLabel: 'group_label',
    bounce: 'bounce',
    createdAt: 'created_at',
  },
  links: {
    replacedBy: { to: () => deliveryRead, on: byOwner('replaces_id') },
  },
  sorts: { createdAt: 'created_at', state: 'state', addresseeName: 'addressee_name' },
  filters: { documentId: sameId('document_id'), states: oneOf('state') },
};
