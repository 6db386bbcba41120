/**
 * A compact committee: ten organizations that have handed in, three members of the standing
 * committee, an office.
 */
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee, Term } from '../../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../../schema/recipient/recipient.entity.js';
import { DueMoment } from '../../../schema/job/job.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { ReportRound, type RoundState } from '../../../schema/round/round.entity.js';
import { Figure } from '../../../schema/submission/contents.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator, ReportTemplate } from '../../../schema/template/template.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { testIndicators, testTemplateContent } from '../../core/template.js';
import { type Person, roles } from './people.js';

const DAY = 86_400_000;
const ORGANIZATIONS = 10;
const hosts = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'] as const;

/** Rows of figures a report of such a committee stands on. */
export const SOURCES = ORGANIZATIONS * 3;
/** What the figures of L03 add up to. */
export const CLASSES = (ORGANIZATIONS * (ORGANIZATIONS + 1)) / 2;

export interface TestCommittee {
  id: string;
  roundIds: string[];
  /** Membership of each person, by the person's key. */
  memberships: Record<string, string>;
  /** Members of the standing committee: who is mailed. */
  addressees: string[];
}

/** A round and the moments at which the clock is to move it; minutes from now. */
export interface TestRound {
  state: RoundState;
  moments: Record<string, number>;
}

function owned(committeeId: string) {
  const at = new Date();
  return { committeeId, id: v7(), createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
}

async function addCommittee(em: SqlEntityManager): Promise<string> {
  const { committeeId: _none, ...row } = owned('');
  await em.insert(Committee, {
    ...row,
    code: `faults-${row.id}`,
    name: 'Đảng ủy Thử nghiệm',
    superiorLine: 'ĐẢNG BỘ TỈNH THỬ NGHIỆM',
    issuerLine: 'ĐẢNG ỦY THỬ NGHIỆM',
    symbol: 'ĐUT',
    place: 'Thử Nghiệm',
    timeZone: 'Asia/Ho_Chi_Minh',
    signingAuthority: 'T/M BAN CHẤP HÀNH',
    requiresSecondFactor: false,
    releasesAtOnce: true,
  });
  await em.insert(Term, { ...owned(row.id), name: 'Nhiệm kỳ', startOn: '2020-01-01', endOn: null });
  const audience = 'STANDING_COMMITTEE';
  const line = { position: 0, label: 'Ban Thường vụ', note: 'để b/c', audience } as const;
  await em.insert(RecipientRow, { ...owned(row.id), ...line });
  return row.id;
}

async function addMemberships(
  em: SqlEntityManager,
  committeeId: string,
  people: readonly Person[],
) {
  const rows = people.map(({ id, key }) => ({
    ...owned(committeeId),
    person: id,
    organizationId: null,
    role: roles[key],
    title: 'PHÓ BÍ THƯ',
    startsOn: '2020-01-01',
    endsOn: null,
  }));
  await em.insertMany(Membership, rows);
  return Object.fromEntries(people.map(({ key }, at) => [key, rows[at]?.id ?? '']));
}

async function addTemplate(em: SqlEntityManager, committeeId: string) {
  const template = owned(committeeId);
  const state = 'PUBLISHED' as const;
  const head = {
    code: 'test',
    number: 1,
    name: 'Báo cáo thử',
    state,
    content: testTemplateContent,
  };
  await em.insert(ReportTemplate, { ...template, ...head });
  const rows = testIndicators.map((indicator, position) => ({
    ...owned(committeeId),
    template: [committeeId, template.id],
    numeratorLabel: null,
    denominatorLabel: null,
    categories: null,
    ...indicator,
    position,
  }));
  await em.insertMany(Indicator, rows);
  return { id: template.id, indicators: new Map(rows.map(({ code, id }) => [code, id])) };
}
type Template = Awaited<ReturnType<typeof addTemplate>>;

async function addOrganizations(em: SqlEntityManager, committeeId: string): Promise<string[]> {
  const rows = Array.from({ length: ORGANIZATIONS }, (_none, position) => ({
    ...owned(committeeId),
    code: `org-${position}`,
    position,
    name: `Tổ chức ${position + 1}`,
    shortName: `Tổ chức ${position + 1}`,
    foldedName: `to chuc ${position + 1}`,
    kind: 'GRASSROOTS_CELL' as const,
    hostType: hosts[position % hosts.length] ?? 'AGENCY',
    issuerSuperior: 'ĐẢNG ỦY THỬ NGHIỆM',
    issuerName: 'CHI BỘ',
    abbreviation: 'CB',
    place: 'Thử Nghiệm',
    openedOn: null,
    closedOn: null,
  }));
  await em.insertMany(Organization, rows);
  return rows.map(({ id }) => id);
}

async function addRound(
  em: SqlEntityManager,
  committeeId: string,
  template: Template,
  given: TestRound,
) {
  const now = Date.now();
  const round = owned(committeeId);
  await em.insert(ReportRound, {
    ...round,
    template: [committeeId, template.id] as never,
    previousRoundId: null,
    label: 'Báo cáo thử',
    state: given.state,
    documentType: 'BC',
    startOn: '2026-01-01',
    endOn: '2026-06-30',
    opensAt: new Date(now - 20 * DAY),
    cutoffAt: new Date(now - 5 * DAY),
    organizationDueAt: new Date(now - 2 * DAY),
    committeeDueAt: new Date(now),
    placeholders: {},
  });
  for (const [jobName, minutes] of Object.entries(given.moments)) {
    const dueAt = new Date(now + minutes * 60_000);
    const moment = { jobName, subjectId: round.id, dueAt, claimedAt: null };
    await em.insert(DueMoment, { ...owned(committeeId), ...moment });
  }
  return round.id;
}

const nothing = { denominator: null, value: null, cases: null, category: null, explanation: null };

function figuresOf(at: number) {
  return {
    L04: { ...nothing, numerator: 90 + at, denominator: 100 + at },
    L03: { ...nothing, numerator: null, value: at + 1 },
    E06: { ...nothing, numerator: null, category: at % 2 ? 'LATE' : 'ON_TIME' },
  };
}

/** Every organization has handed in, and the office has accepted. */
async function addSubmissions(
  em: SqlEntityManager,
  where: { committeeId: string; roundId: string; organizations: string[] },
  template: Template,
) {
  const { committeeId, roundId } = where;
  const at = new Date();
  for (const [position, organizationId] of where.organizations.entries()) {
    const row = { ...owned(committeeId), organizationId };
    await em.insert(Submission, {
      ...row,
      round: [committeeId, roundId],
      state: 'ACCEPTED',
      edition: 1,
      startedAt: at,
      handedInAt: at,
      handedInBy: null,
      acceptedAt: at,
      acceptedBy: null,
      returnReason: null,
      returnRemarks: [],
      exemptReason: null,
    } as never);
    const figures = Object.entries(figuresOf(position)).map(([code, figure]) => ({
      ...owned(committeeId),
      organizationId,
      submission: [committeeId, organizationId, row.id],
      indicator: [committeeId, template.indicators.get(code)],
      ...figure,
    }));
    await em.insertMany(Figure, figures as never[]);
  }
}

/** A round that waits for its due instant alone. */
const collecting: TestRound = { state: 'COLLECTING', moments: { 'round.fallDue': 24 * 60 } };

export interface CommitteeOptions {
  /** Default is one that waits for its due instant alone. */
  rounds?: readonly TestRound[];
  /** Only one member of the standing committee, so that only one mail is under way. */
  isSmall?: boolean;
}

/** Writes a committee with its rounds; in those not yet open nobody has handed in. */
export function newCommittee(
  owner: MikroORM,
  people: readonly Person[],
  { rounds = [collecting], isSmall = false }: CommitteeOptions = {},
): Promise<TestCommittee> {
  const members = people.filter(({ key }) => !isSmall || key === 'office' || key === 'secretary');
  const addressees = members.filter(({ key }) => key !== 'office').map(({ email }) => email);
  return asOperator(owner, async (em) => {
    const committeeId = await addCommittee(em);
    const memberships = await addMemberships(em, committeeId, members);
    const template = await addTemplate(em, committeeId);
    const organizations = await addOrganizations(em, committeeId);
    const roundIds: string[] = [];
    for (const round of rounds) {
      const roundId = await addRound(em, committeeId, template, round);
      roundIds.push(roundId);
      if (round.state === 'SCHEDULED') continue;
      await addSubmissions(em, { committeeId, roundId, organizations }, template);
    }
    return { id: committeeId, roundIds, memberships, addressees: addressees.toSorted() };
  });
}
