import { Committee } from '../../schema/committee/committee.entity.js';
import { Headcount } from '../../schema/organization/headcount.entity.js';
import { asOperator } from '../../server/database/owner.js';
import type { Reply, TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { stored } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import type { Tenant } from '../core/world.js';

/** The day on which the changes of these tests hold. */
export const DAY = '2026-02-01';
export const BEFORE = '2026-01-31';

const CHANGE = 'id state decisionNo effectiveOn minuteNo handOverState';

interface Change {
  id: string;
  state: string;
}

export const propose = (who: TestPerson, kind: string, plan: object) =>
  who.ask<{ proposeOrgChange: Change }>(
    `mutation ($input: ProposeChangeInput!) { proposeOrgChange(input: $input) { ${CHANGE} } }`,
    { input: { kind, title: 'Sắp xếp tổ chức thử nghiệm', plan } },
  );

export const decide = (who: TestPerson, id: string, effectiveOn = DAY) =>
  who.ask(
    `mutation ($input: DecideChangeInput!) { decideOrgChange(input: $input) { ${CHANGE} } }`,
    {
      input: { id, decisionNo: '12-QĐ/ĐU', effectiveOn },
    },
  );

export const execute = (who: TestPerson, id: string, dispositions: object[] = []) =>
  who.ask(
    `mutation ($input: ExecuteChangeInput!) { executeOrgChange(input: $input) { ${CHANGE} } }`,
    {
      input: { id, dispositions },
    },
  );

export const handOver = (who: TestPerson, id: string) =>
  who.ask(
    `mutation ($id: ID!) { handOverOrgChange(id: $id, minuteNo: "01-BB/ĐU") { ${CHANGE} } }`,
    { id },
  );

export const revert = (who: TestPerson, id: string) =>
  who.ask(
    `mutation ($id: ID!, $reason: String!) { revertOrgChange(id: $id, reason: $reason) { ${CHANGE} } }`,
    { id, reason: 'Quyết định đã được thu hồi.' },
  );

interface OpenWork {
  submissionId: string;
  state: string;
}

interface Preview {
  orgChangePreview: {
    closing: number;
    opening: number;
    members: number;
    memberships: number;
    openWork: OpenWork[];
  };
}

export const preview = (who: TestPerson, id: string) =>
  who.ask<Preview>(
    `query ($id: ID!) { orgChangePreview(id: $id) { closing opening members memberships
      openWork { submissionId state } } }`,
    { id },
  );

type Deciders = Pick<Tenant, 'administrator' | 'standing'>;

/** A change that one proposed and another decided; says its id. */
export async function decided(
  { administrator, standing }: Deciders,
  kind: string,
  plan: object,
): Promise<string> {
  const reply = await propose(administrator, kind, plan);
  const id = reply.data?.proposeOrgChange.id;
  if (!id) throw new Error(JSON.stringify(reply));
  expect(await decide(standing, id)).toSucceed();
  return id;
}

/** What has not been handed in is cancelled, what has been is concluded. */
export async function everythingDisposed(who: TestPerson, id: string, disposition = 'CANCEL') {
  const { data } = await preview(who, id);
  return (data?.orgChangePreview.openWork ?? []).map(({ submissionId, state }) => ({
    submissionId,
    disposition: state === 'SUBMITTED' ? 'CONCLUDE' : disposition,
    reason: 'Tổ chức kết thúc hoạt động.',
  }));
}

/** Writes members counted at the end of the year before. */
export async function counted(committeeId: string, members: [id: string, count: number][]) {
  const { owner } = await database();
  const rows = members.map(([id, membersTotal]) => ({
    ...owned(committeeId),
    organization: [committeeId, id] as never,
    asOf: '2025-12-31',
    membersTotal,
  }));
  await asOperator(owner, (em) => em.insertMany(Headcount, rows as never));
}

interface Sum {
  id: string | null;
  name: string;
  organizations: number;
  members: number;
}

/** Organizations and members on a day, each and together. */
export async function sumsOn(who: TestPerson, asOf: string, mode = 'AS_WAS') {
  const reply: Reply<{ organizationRollUp: Sum[] }> = await who.ask(
    `query ($asOf: LocalDate!, $mode: RollUpMode!) {
      organizationRollUp(asOf: $asOf, mode: $mode) { id name organizations members } }`,
    { asOf, mode },
  );
  const rows = reply.data?.organizationRollUp ?? [];
  const sum = (part: 'organizations' | 'members') =>
    rows.reduce((total, row) => total + row[part], 0);
  return { rows, organizations: sum('organizations'), members: sum('members') };
}

/** The code of a committee, by which others hand over to it. */
export const codeOf = async (committeeId: string): Promise<string> =>
  (await stored(Committee, committeeId)).code;

export const giveBack = (who: TestPerson, id: string) =>
  who.ask(
    `mutation ($id: ID!, $reason: String!) { giveBackHandOver(id: $id, reason: $reason) { state } }`,
    { id, reason: 'Tỉnh ủy điều chỉnh phương án.' },
  );
