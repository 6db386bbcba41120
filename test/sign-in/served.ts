import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { v7 } from 'uuid';
import type { Role } from '../../schema/core/permission.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { createApp } from '../../server/app.js';
import { connect } from '../../server/core/process/database.js';
import { createLog } from '../../server/core/process/log.js';
import { createAccount, createSignIn, hashPassword } from '../../server/core/sign-in/sign-in.js';
import { asOperator } from '../../server/database/owner.js';
import { database, testEnv } from '../core/database.js';
import { owned } from '../core/owned.js';

export const PASSWORD = 'mot mat khau du dai';
export const ORIGIN = 'http://localhost:4000';

/** Settings of the real application on this file's database. */
export async function serve(more: Record<string, string> = {}) {
  const { urls } = await database();
  const env = testEnv(urls, { LOG_LEVEL: 'trace', ...more });
  const orm = await connect(env.DATABASE_URL, { pool: env.DATABASE_POOL, setting: 'DATABASE_URL' });
  const signIn = createSignIn(env);
  const lines: string[] = [];
  const log = createLog(env, 'server', { write: (line) => void lines.push(line) });
  const app = await createApp(env, { orm, signIn }, log);
  return {
    app,
    env,
    signIn,
    /** What has been logged, one line a record. */
    logged: () => lines.join(''),
    close: async () => {
      await app.close();
      await Promise.all([signIn.close(), orm.close()]);
    },
  };
}
export type Served = Awaited<ReturnType<typeof serve>>;

let hash: Promise<string> | undefined;

/** Somebody who can sign in with PASSWORD. */
export interface Account {
  personId: string;
  email: string;
}

let serial = 0;

/** Makes an account with a person, and no membership. */
export async function anAccount(): Promise<Account> {
  const { signIn, owner } = await database();
  hash ??= hashPassword(signIn, PASSWORD);
  const email = `person.${(serial += 1)}.${process.pid}@test.example`;
  const name = `Người ${serial}`;
  const personId = await createAccount(signIn, { email, name, passwordHash: await hash });
  const { committeeId: _none, ...row } = owned('');
  await asOperator(owner, (em) =>
    em.insert(Person, { ...row, id: personId, fullName: name, email }),
  );
  return { personId, email };
}

interface Post {
  committeeId: string;
  organizationId?: string | null;
  role: Role;
  startsOn?: string;
  endsOn?: string | null;
}

/** Gives somebody a membership. Says its id. */
export async function aMembership(personId: string, post: Post): Promise<string> {
  const { owner } = await database();
  const row = { ...owned(post.committeeId), id: v7() };
  await asOperator(owner, (em) =>
    em.insert(Membership, {
      ...row,
      person: personId as never,
      organizationId: null,
      title: 'CÁN BỘ',
      startsOn: '2020-01-01',
      endsOn: null,
      ...post,
    }),
  );
  return row.id;
}

/** Somebody with one membership who can sign in. */
export async function aMember(post: Post): Promise<Account & { membershipId: string }> {
  const account = await anAccount();
  return { ...account, membershipId: await aMembership(account.personId, post) };
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return answer.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

/** Signs in and says the answer. */
export function askToSignIn(
  app: FastifyInstance,
  email: string,
  password: string,
  headers: object = {},
) {
  return app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: ORIGIN, ...headers },
    payload: { email, password },
  });
}

/** A browser tab: its cookie, and the membership it acts as. */
export interface Tab {
  cookie?: string | undefined;
  membershipId?: string | undefined;
  headers?: Record<string, string>;
}

/** Signs in with the right password. */
export async function signedIn(app: FastifyInstance, { email }: Account): Promise<Tab> {
  const answer = await askToSignIn(app, email, PASSWORD);
  if (answer.statusCode !== 200) throw new Error(`signing in answers ${answer.body}`);
  return { cookie: cookieOf(answer) };
}

/** Posts to a route of the own account from a tab. */
export function post(app: FastifyInstance, tab: Tab, path: string, payload: object = {}) {
  const headers = { origin: ORIGIN, ...(tab.cookie ? { cookie: tab.cookie } : {}) };
  return app.inject({ method: 'POST', url: path, headers, payload });
}

/** What /graphql answered. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; requestId: string } }[];
}

/** A request of a tab to /graphql, to be sent. */
export function requestOf(tab: Tab, query: string, variables: object = {}): InjectOptions {
  return {
    method: 'POST',
    url: '/graphql',
    headers: {
      origin: ORIGIN,
      ...(tab.cookie ? { cookie: tab.cookie } : {}),
      ...(tab.membershipId ? { 'x-membership-id': tab.membershipId } : {}),
      ...tab.headers,
    },
    payload: { query, variables },
  };
}

/** Asks /graphql from a tab. */
export async function ask(app: FastifyInstance, tab: Tab, query: string, variables: object = {}) {
  const answer = await app.inject(requestOf(tab, query, variables));
  return answer.json<Answer>();
}
