/**
 * Tries to cross as a person of the canary does: signs in at the running server, asks by the API
 * for what belongs to others, and for their files.
 */
import { canaryPassword } from '../../schema/canary/canary-password.js';
import { CANARY_LISTS, CANARY_READS, CANARY_REPORT } from '../../schema/canary/canary-documents.js';
import {
  CANARY_EMAIL,
  canaryMemberships,
  type CanaryIds,
  otherCanary,
  ownCanary,
} from '../../schema/canary/canary.model.js';
import type { Env } from '../../server/core/env.js';
import type { Attempts } from './attempts.js';

/** A server that takes longer to answer is not there. */
const PATIENCE_MS = 20_000;

interface Door {
  url: string;
  origin: string;
  cookie: string;
}

async function send(door: Omit<Door, 'cookie'>, path: string, init: RequestInit = {}) {
  const headers = { origin: door.origin, 'content-type': 'application/json', ...init.headers };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return fetch(new URL(path, door.url), { ...init, headers, signal, redirect: 'error' });
}

async function signIn(env: Env): Promise<Door> {
  const door = { url: env.SERVER_URL ?? env.PUBLIC_URL, origin: new URL(env.PUBLIC_URL).origin };
  const body = { email: CANARY_EMAIL, password: canaryPassword(env.AUTH_SECRET) };
  const answer = await send(door, '/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  if (!answer.ok || cookie.length === 0) throw new Error(`signing in answers ${answer.status}`);
  return { ...door, cookie: cookie.join('; ') };
}

/** Runs work as the signed-in canary and signs out again. */
export async function asCanary<T>(env: Env, work: (door: Door) => Promise<T>): Promise<T> {
  const door = await signIn(env);
  try {
    return await work(door);
  } finally {
    const headers = { cookie: door.cookie };
    await send(door, '/api/auth/sign-out', { method: 'POST', body: '{}', headers }).catch(
      () => undefined,
    );
  }
}

type Membership = keyof typeof canaryMemberships;

/** What the API answers, as the text it is. */
async function ask(door: Door, as: Membership, query: string, variables: object): Promise<string> {
  const answer = await send(door, '/graphql', {
    method: 'POST',
    headers: { cookie: door.cookie, 'x-membership-id': canaryMemberships[as] },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const { data } = JSON.parse(text) as { data?: object | null };
  if (!data) throw new Error(`the API answers ${answer.status}`);
  return JSON.stringify(data);
}

function readsOf({ roundId }: CanaryIds, { id, submissionId }: CanaryIds['organization']) {
  return { organization: id, submission: submissionId, round: roundId };
}

/** Ids that nobody acting in the first organization may find in an answer. */
function idsOf(...owners: object[]): string[] {
  return owners.flatMap((owner) =>
    Object.values(owner).flatMap((value: string | object) =>
      typeof value === 'string' ? value : idsOf(value),
    ),
  );
}

const others = idsOf(otherCanary);
const neighbours = idsOf(ownCanary.neighbour);

/** Asks for records by their ids, and for lists; nothing foreign may stand in an answer. */
export async function tryApi(door: Door): Promise<Attempts> {
  const { organization, neighbour, roundId } = ownCanary;
  const foreign = readsOf(otherCanary, otherCanary.organization);
  const nextDoor = { ...readsOf(ownCanary, neighbour), round: otherCanary.roundId };
  const asked: [Membership, string, object, string[]][] = [
    ['organization', CANARY_READS, nextDoor, [...neighbours, ...others]],
    ['organization', CANARY_READS, foreign, [...neighbours, ...others]],
    ['organization', CANARY_LISTS, {}, [...neighbours, ...others]],
    ['organization', CANARY_REPORT, { report: otherCanary.reportId }, others],
    ['committee', CANARY_READS, foreign, others],
    ['committee', CANARY_REPORT, { report: otherCanary.reportId }, others],
    ['committee', CANARY_LISTS, {}, others],
  ];
  const leaks: string[] = [];
  for (const [as, query, variables, hidden] of asked) {
    const answer = await ask(door, as, query, variables).catch((fault: unknown) => {
      // Without a right to a field there is no answer at all, which is as good.
      if (query === CANARY_REPORT && as === 'organization') return '{}';
      throw fault;
    });
    const found = hidden.some((id) => answer.includes(id));
    if (found)
      leaks.push(
        `the API shows ${as === 'organization' ? 'an organization' : 'a committee'} a foreign id`,
      );
  }
  const own = await ask(door, 'organization', CANARY_READS, readsOf(ownCanary, organization));
  const isAwake = [organization.id, organization.submissionId, roundId].every((id) =>
    own.includes(id),
  );
  return { tried: asked.length, leaks, fault: isAwake ? null : 'the own records are not found' };
}

async function fileStatus(door: Door, { documentId }: CanaryIds, as: Membership) {
  const path = `/files/documents/${documentId}/pdf?membership=${canaryMemberships[as]}`;
  const answer = await send(door, path, { headers: { cookie: door.cookie } });
  await answer.arrayBuffer();
  return answer.status;
}

/** Asks for the files of the other's document, and of the own committee's as an organization. */
export async function tryFiles(door: Door): Promise<Attempts> {
  const tries: [CanaryIds, Membership][] = [
    [otherCanary, 'committee'],
    [otherCanary, 'organization'],
    [ownCanary, 'organization'],
  ];
  const leaks: string[] = [];
  let fault: string | null = null;
  for (const [ids, as] of tries) {
    const status = await fileStatus(door, ids, as);
    if (status === 200)
      leaks.push(`a file is given to ${as === 'organization' ? 'an organization' : 'a committee'}`);
    else if (status !== 404) fault = `a file answers ${status}`;
  }
  const own = await fileStatus(door, ownCanary, 'committee');
  return { tried: tries.length, leaks, fault: own === 200 ? fault : `the own file answers ${own}` };
}
