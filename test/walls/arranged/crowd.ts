import type { FastifyInstance } from 'fastify';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { arrange } from '../../core/given/stored.js';
import { newTenant, type Tenant } from '../../core/world.js';
import { aMember, signedIn, type Tab } from '../../sign-in/served.js';

/** One organization of many, and somebody signed in for it. */
export interface Member {
  /** Stands in the organization's name and in all it writes, and nowhere else: "dấu-17". */
  mark: string;
  organizationId: string;
  submissionId: string;
  indicatorId: string;
  tab: Tab;
  /** Ids and marks of what the organization may be shown. */
  own: ReadonlySet<string>;
}

let serial = 0;

async function markCommittee({ roundId }: Tenant): Promise<string> {
  const mark = `mốc-${(serial += 1)}`;
  await arrange(ReportRound, { id: roundId }, { label: mark });
  return mark;
}

async function membersOf(app: FastifyInstance, tenant: Tenant): Promise<Member[]> {
  const { committeeId, roundId, templateId, indicators, first, second, third } = tenant;
  const shared = [committeeId, roundId, templateId, await markCommittee(tenant)];
  const members = [];
  for (const { id, submissionId } of [first, second, third]) {
    const mark = `dấu-${(serial += 1)}`;
    await arrange(Organization, { id }, { name: `Tổ chức ${mark}`, shortName: mark });
    const post = { committeeId, organizationId: id, role: 'TENANT_OFFICER' } as const;
    members.push({
      mark,
      organizationId: id,
      submissionId,
      indicatorId: indicators['L03'] ?? '',
      tab: await signedIn(app, await aMember(post)),
      own: new Set([id, submissionId, mark, ...shared]),
    });
  }
  return members;
}

/** So many organizations, three to a committee, each with somebody signed in. */
export async function crowdOf(app: FastifyInstance, count: number): Promise<Member[]> {
  const members: Member[] = [];
  while (members.length < count) members.push(...(await membersOf(app, await newTenant())));
  return members.slice(0, count);
}

const TOKEN = /(?:dấu|mốc)-\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** What stands in an answer and belongs to others of the crowd. */
export function strangersIn(answer: string, { own }: Member, crowd: Member[]): string[] {
  const known = new Set(crowd.flatMap((member) => [...member.own]));
  return (answer.match(TOKEN) ?? []).filter((token) => known.has(token) && !own.has(token));
}
