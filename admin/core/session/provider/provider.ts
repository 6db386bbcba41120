/** Signing in by the identity provider, where the installation has one. */
import { useQuery } from '@tanstack/react-query';
import { askAccount } from '../session.js';

/** The provider as this browser's person knows it. */
interface Provider {
  /** What people call it; null where there is none. */
  label: string | null;
  /** Since when the own account there is linked; null where none is, or nobody is signed in. */
  linkedAt: string | null;
}

/** Why a way through the provider ended nowhere: keys below `core.signIn.provider`. */
const endings = ['UNKNOWN', 'TAKEN', 'CANCELLED', 'FAILED'] as const;

/** What the address of a page says of the way that led to it; null where it says nothing. */
export function endingOf(search: string): (typeof endings)[number] | null {
  const said = new URLSearchParams(search).get('provider');
  return endings.find((ending) => ending === said) ?? null;
}

async function readProvider(): Promise<Provider> {
  const reply = await fetch('/api/account/identity');
  if (!reply.ok) throw new Error('NETWORK');
  return (await reply.json()) as Provider;
}

/** The provider; undefined before it is known. A server that does not answer has none to offer. */
export function useProvider() {
  const { data, refetch } = useQuery({ queryKey: ['provider'], queryFn: readProvider });
  return { provider: data, refresh: () => refetch() };
}

/** Where signing in by the provider begins. @throws SignInError */
export async function wayIn(): Promise<string> {
  return (await askAccount<{ url: string }>('account/identity/sign-in', {})).url;
}

/** Where linking the own account at the provider begins. @throws SignInError */
export async function wayToLink(password: string): Promise<string> {
  return (await askAccount<{ url: string }>('account/identity/link', { password })).url;
}

/** @throws SignInError */
export const unlink = (password: string) => askAccount('account/identity/unlink', { password });

const PAGE = 'page-after-provider';

/** Keeps the page that was asked for while the browser is at the provider. */
export function keepPage(path: string | undefined): void {
  if (path) sessionStorage.setItem(PAGE, path);
  else sessionStorage.removeItem(PAGE);
}

/** The page that was asked for before; the home page where none was. */
export function takePage(): string {
  const path = sessionStorage.getItem(PAGE) ?? '/';
  sessionStorage.removeItem(PAGE);
  return path;
}
