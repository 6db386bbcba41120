import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { zonedDate } from '../../schema/core/calendar.js';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { demoCommittee } from './content/committee.js';

const DAY = 86_400_000;

/** Somebody who has been invited to the office and has not answered yet. Nobody holds a link. */
export async function writeInvitations(
  em: SqlEntityManager,
  committeeId: string,
  at: Date,
): Promise<void> {
  await em.insert(Invitation, {
    committeeId,
    id: v7(),
    createdAt: at,
    createdBy: null,
    updatedAt: at,
    updatedBy: null,
    organizationId: null,
    email: 'thoi.bao.han@khoi.example',
    fullName: 'Thôi Bảo Hân',
    role: 'COMMITTEE_OFFICE',
    title: 'CHUYÊN VIÊN VĂN PHÒNG',
    startsOn: zonedDate(at, demoCommittee.timeZone),
    endsOn: null,
    committeeName: demoCommittee.name,
    organizationName: null,
    tokenHashes: [],
    expiresAt: new Date(at.getTime() + 7 * DAY),
    sentAt: at,
  });
}
