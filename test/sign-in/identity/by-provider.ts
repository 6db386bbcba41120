/** Steps of somebody who signs in by the provider, or links an account there. */
import {
  type Account,
  ask,
  cookieOf,
  PASSWORD,
  post,
  type Served,
  signedIn,
  type Tab,
} from '../served.js';
import { throughProvider } from './provider.js';

export const SIGN_IN = '/api/account/identity/sign-in';
export const LINK = '/api/account/identity/link';
export const UNLINK = '/api/account/identity/unlink';

/** A browser on its way: the provider's address, and its cookies so far. */
export interface Way {
  url: string;
  cookie: string;
}

/** Adds what an answer sets to the cookies of a tab. */
function joined(...cookies: (string | undefined)[]): string {
  return cookies.filter(Boolean).join('; ');
}

/** Sets out to the provider. */
export async function setOut(
  { app }: Served,
  path: typeof SIGN_IN | typeof LINK,
  tab: Tab = {},
): Promise<Way> {
  const answer = await post(app, tab, path, { password: PASSWORD });
  const { url } = answer.json<{ url?: string }>();
  if (!url) throw new Error(`setting out answers ${answer.statusCode} ${answer.body}`);
  return { url, cookie: joined(tab.cookie, cookieOf(answer)) };
}

/** Comes back from the provider with an address and cookies. */
export async function comeBack({ app }: Served, url: string, cookie: string) {
  const { pathname, search } = new URL(url);
  const answer = await app.inject({ url: `${pathname}${search}`, headers: { cookie } });
  return { status: answer.statusCode, to: answer.headers.location, cookie: cookieOf(answer) };
}

/** The whole way, there and back. */
export async function goThrough(served: Served, path: typeof SIGN_IN | typeof LINK, tab: Tab = {}) {
  const way = await setOut(served, path, tab);
  return comeBack(served, await throughProvider(way.url), way.cookie);
}

/** Links whoever the provider knows at the moment to an account. */
export async function link(served: Served, account: Account): Promise<Tab> {
  const tab = await signedIn(served.app, account);
  const { to } = await goThrough(served, LINK, tab);
  if (to !== '/#/account') throw new Error(`linking ends at ${to}`);
  return tab;
}

/** Whose session a cookie is; null for nobody's. */
export async function whoIs({ app }: Served, cookie: string): Promise<string | null> {
  const { data } = await ask(app, { cookie }, '{ me { id } }');
  return (data?.['me'] as { id: string } | undefined)?.id ?? null;
}
