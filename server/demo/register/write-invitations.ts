import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { zonedDate } from '../../../schema/core/calendar.js';
import { Invitation } from '../../../schema/invitation/invitation.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import { Succession } from '../../../schema/succession/succession.entity.js';
import { SupportAccess } from '../../../schema/support/support.entity.js';
import { demoCommittee } from '../content/committee.js';
import { demoPeople } from '../content/people.js';
import { owned } from '../owned-row.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface PeopleIds {
  committeeId: string;
  /** By e-mail. */
  accounts: ReadonlyMap<string, string>;
  /** By code. */
  organizations: ReadonlyMap<string, string>;
}

/** The organization in which people come and go. */
const BUSY = 'so-van-hoa-the-thao-va-du-lich';

const dayOf = (at: Date) => zonedDate(at, demoCommittee.timeZone);
const daysFrom = (at: Date, days: number) => new Date(at.getTime() + days * DAY);

/** The id of somebody of the demonstration. */
export function personOf(key: string, accounts: PeopleIds['accounts']): string {
  const email = demoPeople.find((person) => person.key === key)?.email ?? '';
  const id = accounts.get(email);
  if (!id) throw new Error(`the demonstration has no ${key}`);
  return id;
}

/** Two who have been invited and have not answered yet. Nobody holds a link. */
export async function writeInvitations(
  em: SqlEntityManager,
  { committeeId, organizations }: PeopleIds,
  at: Date,
): Promise<void> {
  const invitation = (email: string, fullName: string) => ({
    ...owned(committeeId, at),
    organizationId: null,
    email,
    fullName,
    startsOn: dayOf(at),
    endsOn: null,
    committeeName: demoCommittee.name,
    organizationName: null,
    tokenHashes: [],
    expiresAt: daysFrom(at, 7),
    sentAt: at,
  });
  await em.insertMany(Invitation, [
    {
      ...invitation('thoi.bao.han@khoi.example', 'Thôi Bảo Hân'),
      role: 'COMMITTEE_OFFICE',
      title: 'CHUYÊN VIÊN VĂN PHÒNG',
    },
    {
      ...invitation('cu.ngoc.diep@so-van-hoa-the-thao-va-du-lich.example', 'Cù Ngọc Diệp'),
      organizationId: organizations.get(BUSY) ?? null,
      organizationName: 'Đảng bộ Sở Văn hóa, Thể thao và Du lịch',
      role: 'TENANT_OFFICER',
      title: 'CẤP ỦY VIÊN',
    },
  ]);
}

/** An officer who stands in for the secretary for some weeks. */
export async function writeDeputy(
  em: SqlEntityManager,
  { committeeId, accounts, organizations }: PeopleIds,
  at: Date,
): Promise<void> {
  await em.insert(Membership, {
    ...owned(committeeId, at),
    person: personOf(`${BUSY}-officer`, accounts) as never,
    organizationId: organizations.get(BUSY) ?? null,
    role: 'TENANT_SECRETARY',
    title: 'PHÓ BÍ THƯ',
    startsOn: dayOf(daysFrom(at, -3)),
    endsOn: dayOf(daysFrom(at, 24)),
  });
}

/** The organization whose secretary leaves. */
const HANDED_OVER = 'so-y-te';

/** A secretary leaves in two weeks, and the officer who follows has not confirmed the minute yet. */
export async function writeSuccession(
  em: SqlEntityManager,
  { committeeId, accounts, organizations }: PeopleIds,
  at: Date,
): Promise<void> {
  const organizationId = organizations.get(HANDED_OVER) ?? '';
  const post = { committeeId, organizationId, role: 'TENANT_SECRETARY' } as const;
  const leaving = await em.findOneOrFail(Membership, { ...post, endsOn: null });
  const receiver = demoPeople.find(({ key }) => key === `${HANDED_OVER}-officer`);
  const startsOn = dayOf(daysFrom(at, 14));
  const coming = owned(committeeId, at);
  const { title } = leaving;
  await em.insert(Membership, {
    ...coming,
    person: personOf(`${HANDED_OVER}-officer`, accounts) as never,
    ...{ organizationId, role: post.role, title, startsOn, endsOn: null },
  });
  await em.nativeUpdate(Membership, { id: leaving.id }, { endsOn: dayOf(daysFrom(at, 13)) });
  await em.insert(Succession, {
    ...owned(committeeId, at, personOf('administrator', accounts)),
    ...{ organizationId, leavingId: leaving.id, comingId: coming.id, invitationId: null },
    state: 'APPOINTED',
    receiverId: personOf(`${HANDED_OVER}-officer`, accounts),
    receiverName: receiver?.fullName ?? '',
    ...{ title, startsOn, formerEndsOn: null },
    reason: 'Nghỉ hưu theo chế độ; Quyết định số 214-QĐ/ĐUK về phân công cán bộ.',
    ...{ minute: null, remark: null, confirmedAt: null, withdrawnAt: null },
  } as never);
}

/** The committee looked at what an organization sees, some days ago, and left again. */
export async function writeSupport(
  em: SqlEntityManager,
  { committeeId, accounts, organizations }: PeopleIds,
  now: Date,
): Promise<void> {
  const at = daysFrom(now, -5);
  await em.insert(SupportAccess, {
    ...owned(committeeId, at, personOf('administrator', accounts)),
    organizationId: organizations.get(BUSY) ?? '',
    personName: 'Giáp Minh Khôi',
    reason: 'Đơn vị gọi điện: không thấy nút gửi báo cáo quý.',
    endsAt: new Date(at.getTime() + 2 * HOUR),
    endedAt: new Date(at.getTime() + HOUR / 2),
  } as never);
}
