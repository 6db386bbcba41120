import { mailServer } from '../core/given/mail-server.js';
import { runJobs } from '../core/run-jobs.js';

export const INVITE = `mutation ($input: InviteInput!) {
  invite(input: $input) { id email state role expiresAt organizationName }
}`;

export const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { email }
}`;

export const HELD = `query ($token: String!) {
  heldInvitation(token: $token) {
    email fullName role title committeeName organizationName hasAccount
  }
}`;

export interface Invited {
  invite: { id: string; email: string; state: string; expiresAt: string };
}

let serial = 0;

export const anAddress = () => `moi.${(serial += 1)}.${process.pid}@test.example`;

export function anInvitation(over: object = {}) {
  const fullName = 'Trần Thị Được Mời';
  return { email: anAddress(), fullName, role: 'COMMITTEE_OFFICE', title: 'Chuyên viên', ...over };
}

/** Sends what waits to be sent, and says the mails with the token of each. */
export async function sentInvitations(committeeId: string) {
  const server = await mailServer();
  await runJobs(committeeId, server.settings);
  const mails = await server.read();
  return mails.map((mail) => ({
    ...mail,
    token: /#\/invitation\/([\w-]+)/.exec(mail.text ?? '')?.[1] ?? '',
  }));
}
