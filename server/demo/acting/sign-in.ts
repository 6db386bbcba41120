/** People of the demonstration as they act: signed in over HTTP, as in the console. */
import { demoPeople } from '../content/people.js';
import { DEMO_PASSWORD } from '../demo-password.js';

export function say(line: string) {
  process.stdout.write(`  ${line}\n`);
}

/** Somebody of the demonstration, signed in. */
export async function signIn(base: string, key: string) {
  const person = demoPeople.find((each) => each.key === key);
  if (!person) throw new Error(`the demonstration has no ${key}`);
  const answer = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email: person.email, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${person.fullName} cannot sign in (${answer.status})`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  let membership = '';
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const reply = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie,
        ...(membership ? { 'x-membership-id': membership } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await reply.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
  const { me } = await ask<{
    me: { memberships: { id: string; organizationId: string | null }[] };
  }>('{ me { memberships { id organizationId } } }');
  membership = me.memberships.find(({ organizationId }) => !organizationId)?.id ?? '';
  /** By which requests beside GraphQL are theirs. */
  const headers = (): Record<string, string> =>
    membership ? { cookie, 'x-membership-id': membership } : { cookie };
  return { name: person.fullName, ask, base, headers };
}
export type SignedIn = Awaited<ReturnType<typeof signIn>>;
