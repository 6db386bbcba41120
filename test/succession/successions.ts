import type { TestPerson } from '../core/api.js';
import { day } from '../core/given/days.js';
import type { TestOrganization } from '../core/world.js';
import { REASON } from '../membership/members.js';

export const HAND_OVER = `mutation ($input: HandOverOrganizationInput!) {
  handOverOrganization(input: $input) {
    id state receiverId receiverName startsOn begun
    organization { id } leaving { id endsOn } invitation { id email state }
    openWork { toWrite returned waiting overdue people reports { submissionId state } }
  }
}`;

export const CONFIRM = `mutation ($input: ConfirmSuccessionInput!) {
  confirmSuccession(input: $input) { state remark confirmedAt minute { toWrite people } }
}`;

export const WITHDRAW = `mutation ($input: WithdrawSuccessionInput!) {
  withdrawSuccession(input: $input) { state withdrawnAt }
}`;

export const OUTLOOK = `query ($membershipId: ID!) {
  successionOutlook(membershipId: $membershipId) {
    leaving { fullName title endsOn }
    remaining { role place }
    deputies { fullName startsOn endsOn }
    work { toWrite people reports { submissionId round state dueAt } }
  }
}`;

export const SUCCESSIONS = `{ successions { items { id state organization { id } } } }`;

export interface Begun {
  handOverOrganization: {
    id: string;
    state: string;
    receiverId: string | null;
    leaving: { id: string; endsOn: string | null };
    invitation: { id: string; email: string; state: string } | null;
  };
}

/** What is asked for where the secretary of an organization leaves in three days. */
export function leave({ secretary }: TestOrganization, over: object = {}) {
  const { membershipId } = secretary;
  return { membershipId, title: 'Bí thư', startsOn: day(3), reason: REASON, ...over };
}

/** A hand-over that has begun. */
export async function begun(
  administrator: TestPerson,
  organization: TestOrganization,
  over: object,
): Promise<Begun['handOverOrganization']> {
  const input = leave(organization, over);
  const reply = await administrator.ask<Begun>(HAND_OVER, { input });
  if (!reply.data) throw new Error(reply.errors?.[0]?.message);
  return reply.data.handOverOrganization;
}
