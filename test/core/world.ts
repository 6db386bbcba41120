import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fold } from '../../schema/core/fold.js';
import type { Role } from '../../schema/core/permission.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { ReportRound, type RoundState } from '../../schema/round/round.entity.js';
import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import type { HostType } from '../../schema/template/template.model.js';
import { asOperator } from '../../server/database/owner.js';
import { personActing, type TestPerson } from './api.js';
import { addCommittee, addTemplate } from './committee-rows.js';
import { database } from './database.js';
import { owned } from './owned.js';

const DAY = 86_400_000;

export interface TestOrganization {
  id: string;
  name: string;
  officer: TestPerson;
  secretary: TestPerson;
}

let serial = 0;

async function addPerson(
  em: SqlEntityManager,
  committeeId: string,
  role: Role,
  organizationId: string | null,
) {
  const email = `${role.toLowerCase().replaceAll('_', '-')}.${(serial += 1)}.${process.pid}@test.example`;
  const fullName = `Người ${serial}`;
  const { committeeId: _committee, ...row } = owned(committeeId);
  await em.insert(Person, { ...row, fullName, email });
  const membership = owned(committeeId);
  const title = role === 'STANDING_COMMITTEE' ? 'PHÓ BÍ THƯ' : 'CÁN BỘ';
  await em.insert(Membership, {
    ...membership,
    person: row.id as never,
    organizationId,
    role,
    title,
    startsOn: '2020-01-01',
    endsOn: null,
  });
  return {
    fullName,
    email,
    actor: {
      personId: row.id,
      membershipId: membership.id,
      role,
      title,
      committeeId,
      organizationId,
    },
  };
}

/** Settings of a round that tests vary. */
export interface RoundOverrides {
  state?: RoundState;
  previousRoundId?: string | null;
  organizationDueAt?: Date;
  committeeDueAt?: Date;
  lockedAt?: Date | null;
}

async function addRound(
  em: SqlEntityManager,
  committeeId: string,
  templateId: string,
  over: RoundOverrides = {},
) {
  const now = Date.now();
  const round = owned(committeeId);
  await em.insert(ReportRound, {
    ...round,
    template: [committeeId, templateId] as never,
    previousRoundId: null,
    label: 'Báo cáo thử',
    state: 'OPEN',
    documentType: 'BC',
    startOn: '2026-01-01',
    endOn: '2026-06-30',
    opensAt: new Date(now - 20 * DAY),
    cutoffAt: new Date(now - 5 * DAY),
    organizationDueAt: new Date(now + 2 * DAY),
    committeeDueAt: new Date(now + 5 * DAY),
    placeholders: {},
    ...over,
  });
  return round.id;
}

async function addOrganization(
  em: SqlEntityManager,
  committeeId: string,
  hostType: HostType,
  position: number,
) {
  const name = `Tổ chức Đống Đa ${position + 1}`;
  const row = owned(committeeId);
  await em.insert(Organization, {
    ...row,
    code: `org-${position}`,
    position,
    name,
    shortName: name,
    foldedName: fold(name),
    kind: 'GRASSROOTS_COMMITTEE',
    hostType,
    issuerSuperior: 'ĐẢNG ỦY THỬ NGHIỆM',
    issuerName: `ĐẢNG ỦY ${name.toUpperCase()}`,
    abbreviation: 'ĐU',
    place: 'Thử Nghiệm',
    openedOn: null,
    closedOn: null,
  });
  const officer = await addPerson(em, committeeId, 'TENANT_OFFICER', row.id);
  const secretary = await addPerson(em, committeeId, 'TENANT_SECRETARY', row.id);
  return { id: row.id, name, officer, secretary };
}

/** Writes a submission of an organization in a round as it should stand, and says its id. */
export async function aSubmission(
  where: { committeeId: string; roundId: string; organizationId: string },
  over: { state?: SubmissionState; handedInAt?: Date | null; handedInBy?: string | null } = {},
): Promise<string> {
  const { owner } = await database();
  const { committeeId, roundId, organizationId } = where;
  const row = { ...owned(committeeId), organizationId };
  const state = over.state ?? 'DUE';
  const handedIn = state === 'SUBMITTED' || state === 'ACCEPTED' || state === 'RETURNED';
  await asOperator(owner, (em) =>
    em.insert(Submission, {
      ...row,
      round: [committeeId, roundId] as never,
      state,
      edition: handedIn ? 1 : 0,
      startedAt: null,
      handedInAt: handedIn ? new Date() : null,
      handedInBy: null,
      acceptedAt: null,
      acceptedBy: null,
      returnReason: null,
      returnRemarks: [],
      exemptReason: null,
      ...over,
    } as never),
  );
  return row.id;
}

const hosts: HostType[] = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'];

/** A round of a tenant's, with its template's indicators by code. */
export async function aRound(committeeId: string, templateId: string, over: RoundOverrides = {}) {
  const { owner } = await database();
  return asOperator(owner, (em) => addRound(em, committeeId, templateId, over));
}

/**
 * A test's sandbox: a committee of its own with three organizations, one open round in which each
 * owes a report, and people who can act. Row security keeps it apart from every other.
 */
export async function newTenant(over: RoundOverrides = {}) {
  const { owner } = await database();
  const made = await asOperator(owner, async (em) => {
    const committeeId = await addCommittee(em);
    const template = await addTemplate(em, committeeId);
    const roundId = await addRound(em, committeeId, template.templateId, over);
    const staff = (role: Role) => addPerson(em, committeeId, role, null);
    const people = {
      office: await staff('COMMITTEE_OFFICE'),
      office2: await staff('COMMITTEE_OFFICE'),
      standing: await staff('STANDING_COMMITTEE'),
      standing2: await staff('STANDING_COMMITTEE'),
      executive: await staff('EXECUTIVE_COMMITTEE'),
      administrator: await staff('COMMITTEE_ADMIN'),
    };
    const organizations = [];
    for (const [position, host] of hosts.entries()) {
      organizations.push(await addOrganization(em, committeeId, host, position));
    }
    return { committeeId, ...template, roundId, people, organizations };
  });
  const { people, organizations, committeeId, roundId, templateId, indicators } = made;
  const acting = async ({ officer, secretary, ...rest }: (typeof organizations)[number]) => ({
    ...rest,
    officer: await personActing(officer),
    secretary: await personActing(secretary),
    submissionId: await aSubmission({ committeeId, roundId, organizationId: rest.id }),
  });
  const [first, second, third] = await Promise.all(organizations.map(acting));
  if (!first || !second || !third) throw new Error('three organizations are expected');
  return {
    committeeId,
    roundId,
    templateId,
    indicators,
    first,
    second,
    third,
    office: await personActing(people.office),
    office2: await personActing(people.office2),
    standing: await personActing(people.standing),
    standing2: await personActing(people.standing2),
    executive: await personActing(people.executive),
    administrator: await personActing(people.administrator),
  };
}
export type Tenant = Awaited<ReturnType<typeof newTenant>>;
