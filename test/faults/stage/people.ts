/**
 * People of the committees: they sign in over HTTP and decide, trying again as people do when a
 * page fails.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person as PersonEntity } from '../../../schema/membership/membership.entity.js';
import type { Env } from '../../../server/core/env.js';
import { createAccount, createSignIn, hashPassword } from '../../../server/core/sign-in/sign-in.js';
import { asOperator } from '../../../server/database/owner.js';
import type { TestCommittee } from './committee.js';

const PASSWORD = 'mat-khau-thu-nghiem';

export const roles = {
  office: 'COMMITTEE_OFFICE',
  secretary: 'STANDING_COMMITTEE',
  deputy: 'STANDING_COMMITTEE',
  member: 'STANDING_COMMITTEE',
} as const;
export type PersonKey = keyof typeof roles;

export interface Person {
  key: PersonKey;
  id: string;
  email: string;
}

/** Makes the people with accounts that can sign in. */
export async function newPeople(owner: MikroORM, env: Env): Promise<Person[]> {
  const signIn = createSignIn(env);
  try {
    const passwordHash = await hashPassword(signIn, PASSWORD);
    const people: Person[] = [];
    for (const key of Object.keys(roles) as PersonKey[]) {
      const email = `${key}@faults.example`;
      const id = await createAccount(signIn, { email, name: key, passwordHash });
      people.push({ key, id, email });
    }
    const stamp = {
      createdAt: new Date(),
      createdBy: null,
      updatedAt: new Date(),
      updatedBy: null,
    };
    await asOperator(owner, (em) =>
      em.insertMany(
        PersonEntity,
        people.map(({ id, key, email }) => ({ id, fullName: key, email, ...stamp })),
      ),
    );
    return people;
  } finally {
    await signIn.close();
  }
}

/** A report and its deliveries as the console shows them. */
export interface SeenReport {
  id: string;
  state: string;
  document: { deliveries: { id: string; state: string }[] } | null;
}

const REPORTS =
  '{ reports(first: 20) { items { id state document { deliveries { id state } } } } }';

const decisions: Record<string, { by: PersonKey; mutation: string; password?: true }> = {
  DRAFT: { by: 'office', mutation: 'sendReportForReview' },
  IN_REVIEW: { by: 'secretary', mutation: 'approveReport' },
  APPROVED: { by: 'office', mutation: 'numberReport' },
  NUMBERED: { by: 'secretary', mutation: 'signReport', password: true },
};

/** The people at their browsers. */
export class Console {
  readonly #cookies = new Map<PersonKey, string>();

  constructor(
    readonly base: string,
    readonly people: readonly Person[],
  ) {}

  async #cookieOf(key: PersonKey): Promise<string> {
    const known = this.#cookies.get(key);
    if (known) return known;
    const email = this.people.find((each) => each.key === key)?.email;
    const answer = await fetch(`${this.base}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.base },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    if (!answer.ok || !cookie) throw new Error(`sign-in answered ${answer.status}`);
    this.#cookies.set(key, cookie);
    return cookie;
  }

  /** Asks as somebody of a committee; throws where the answer is not a whole one. */
  async ask<T>(
    committee: TestCommittee,
    key: PersonKey,
    query: string,
    variables: object = {},
  ): Promise<T> {
    const reply = await fetch(`${this.base}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
      headers: {
        'content-type': 'application/json',
        cookie: await this.#cookieOf(key),
        'x-membership-id': committee.memberships[key] ?? '',
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await reply.json()) as { data?: T; errors?: { message: string }[] };
    if (!data || errors?.[0])
      throw new Error(`${reply.status} ${errors?.[0]?.message ?? 'no data'}`);
    return data;
  }

  async reports(committee: TestCommittee): Promise<SeenReport[]> {
    const { reports } = await this.ask<{ reports: { items: SeenReport[] } }>(
      committee,
      'office',
      REPORTS,
    );
    return reports.items;
  }

  async #decide(committee: TestCommittee, report: SeenReport) {
    const decision = decisions[report.state];
    if (!decision) return;
    const { by, mutation } = decision;
    const given = decision.password ? ', $password: String!' : '';
    const passed = decision.password ? ', password: $password' : '';
    const query = `mutation ($id: ID!${given}) { ${mutation}(id: $id${passed}) { id } }`;
    await this.ask(committee, by, query, { id: report.id, password: PASSWORD });
  }

  /** Every decision on a committee's reports until they are signed; what fails is tried again. */
  async decideAll(committee: TestCommittee, count = 1, patience = 100_000): Promise<void> {
    let last: unknown = 'nothing was seen';
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(60)) {
      try {
        const reports = await this.reports(committee);
        last = reports.map(({ state }) => state);
        for (const report of reports) await this.#decide(committee, report);
        const done = reports.filter(({ state }) => state === 'SIGNED' || state === 'DISPATCHED');
        if (done.length >= count) return;
      } catch (fault) {
        last = fault;
      }
    }
    throw new Error(`the reports were not decided in time: ${String(last)}`);
  }
}
