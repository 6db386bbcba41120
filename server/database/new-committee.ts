/**
 * How a committee comes to be: its rows, what every committee begins with, and an invitation for
 * its first administrator. Nobody has a password that somebody else knows.
 */
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { z } from 'zod';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { Committee, Term } from '../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { newToken } from '../../schema/invitation/invitation-token.js';
import { sendInvitation } from '../../schema/invitation/invitation.job.js';
import { Outbox } from '../../schema/job/job.entity.js';
import { standardTemplates } from '../../schema/template/shipped/standard-templates.js';
import { asOperator } from './owner.js';
import { writeCriteriaSet } from './write-criteria-set.js';
import { writeTemplate } from './write-template.js';
import { writeWheel } from './write-wheel.js';

const text = z.string().trim().normalize('NFC').min(2).max(200);

/** What the command is told. */
export const newCommitteeSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  name: text,
  /** Header line 1: "ĐẢNG BỘ TỈNH …". */
  superior: text,
  /** What follows the slash in a document number: "ĐUK". */
  symbol: text,
  place: text,
  'admin-email': z.email().toLowerCase(),
  'admin-name': text,
});
export type NewCommittee = z.infer<typeof newCommitteeSchema>;

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

function owned(committeeId: string, at: Date) {
  return { committeeId, id: v7(), createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
}

async function writeCommittee(em: SqlEntityManager, given: NewCommittee, at: Date) {
  const { committeeId: _none, ...row } = owned('', at);
  const { code, name, superior, symbol, place } = given;
  await em.insert(Committee, {
    ...row,
    code,
    name,
    superiorLine: superior.toLocaleUpperCase('vi'),
    issuerLine: name.toLocaleUpperCase('vi'),
    symbol,
    place,
    timeZone: TIME_ZONE,
    signingAuthority: 'T/M BAN CHẤP HÀNH',
    invitationDays: INVITATION_DAYS,
  });
  return row.id;
}

/** What every committee begins with; it is the committee's own to change. */
async function writeBeginnings(em: SqlEntityManager, committeeId: string, at: Date) {
  const year = zonedDate(at, TIME_ZONE).slice(0, 4);
  const name = 'Nhiệm kỳ hiện tại';
  await em.insert(Term, { ...owned(committeeId, at), name, startOn: `${year}-01-01`, endOn: null });
  await em.insertMany(RecipientRow, [
    {
      ...owned(committeeId, at),
      position: 0,
      label: 'Ban Thường vụ',
      note: 'để b/c',
      audience: 'STANDING_COMMITTEE',
    },
    { ...owned(committeeId, at), position: 1, label: 'Lưu', note: null, audience: null },
  ]);
  for (const shipped of standardTemplates) await writeTemplate(em, committeeId, shipped, at);
  await writeCriteriaSet(em, committeeId, at);
  await writeWheel(em, { committeeId, timeZone: TIME_ZONE }, at);
}

async function writeInvitation(
  em: SqlEntityManager,
  given: NewCommittee,
  { committeeId, at }: { committeeId: string; at: Date },
) {
  const { token, hash } = newToken();
  const row = owned(committeeId, at);
  await em.insert(Invitation, {
    ...row,
    organizationId: null,
    email: given['admin-email'],
    fullName: given['admin-name'],
    role: 'COMMITTEE_ADMIN',
    title: 'QUẢN TRỊ HỆ THỐNG',
    startsOn: zonedDate(at, TIME_ZONE),
    endsOn: null,
    committeeName: given.name,
    organizationName: null,
    tokenHashes: [hash],
    expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
  });
  await em.insert(Outbox, {
    id: v7(),
    committeeId,
    name: sendInvitation.name,
    payload: { id: row.id },
    envelope: { committeeId, organizationId: null, requestId: 'committee:new' },
    createdAt: at,
    relayedAt: null,
  });
  return { token, invitationId: row.id };
}

async function writeAudit(em: SqlEntityManager, committeeId: string, at: Date) {
  await em.insert(AuditEvent, {
    committeeId,
    id: v7(),
    organizationId: null,
    occurredAt: at,
    actorId: null,
    actorRole: 'OPERATOR',
    action: 'committee.found',
    entity: 'Committee',
    entityId: committeeId,
    fromState: null,
    toState: null,
    reason: null,
    requestId: 'committee:new',
    sequence: null,
    hash: null,
  });
}

/**
 * Makes a committee. Says the token of its administrator's invitation; null where the code is
 * taken, and then nothing is changed.
 */
export async function newCommittee(
  owner: MikroORM,
  given: NewCommittee,
  at = new Date(),
): Promise<string | null> {
  return asOperator(owner, async (em) => {
    if ((await em.count(Committee, { code: given.code })) > 0) return null;
    const committeeId = await writeCommittee(em, given, at);
    await writeBeginnings(em, committeeId, at);
    const { token } = await writeInvitation(em, given, { committeeId, at });
    await writeAudit(em, committeeId, at);
    return token;
  });
}
