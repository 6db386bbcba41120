import { zonedDate } from '../../schema/core/calendar.js';
import type { Invitation } from '../../schema/invitation/invitation.entity.js';
import { invitationLink } from '../../schema/invitation/invitation.text.js';
import { bodiesOf } from '../core/plain-mail.js';
import { words } from '../messages/vi.js';

type Offered = Pick<
  Invitation,
  'fullName' | 'title' | 'committeeName' | 'organizationName' | 'expiresAt'
>;

/** The mail that brings a link. It says to what, until when, and what to do if it is a mistake. */
export function invitationMail(invitation: Offered, publicUrl: string, token: string) {
  const { fullName, title, committeeName, organizationName, expiresAt } = invitation;
  const [year, month, day] = zonedDate(expiresAt, 'Asia/Ho_Chi_Minh').split('-');
  const lines = words.invitation.lines({
    addressee: fullName,
    title,
    place: organizationName ? `${organizationName} (${committeeName})` : committeeName,
    link: invitationLink(publicUrl, token),
    until: `${day}/${month}/${year}`,
  });
  return { subject: words.invitation.subject(committeeName), ...bodiesOf(lines) };
}
