import { InvitationList } from './InvitationList.js';

export const invitations = { name: 'invitations', list: InvitationList };
