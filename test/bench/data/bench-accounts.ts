import pg from 'pg';
import type { Env } from '../../../server/core/env.js';
import { createAccount, createSignIn, hashPassword } from '../../../server/core/sign-in/sign-in.js';
import { benchId } from './bench-ids.js';

const PASSWORD = 'a long password of the bench';

/** The organization whose officer reads: the eighth of the register. */
const ORGANIZATION = 7;

/** Who signs in: somebody of the committee's office, and an officer of one organization. */
const accounts = {
  committee: {
    email: 'van-phong@khoi.example',
    name: 'Trần Thị Lan',
    role: 'COMMITTEE_OFFICE',
    organizationId: null,
    membership: 1_000_001,
  },
  organization: {
    email: 'can-bo@khoi.example',
    name: 'Lê Văn Hòa',
    role: 'TENANT_OFFICER',
    organizationId: benchId('organization', ORGANIZATION),
    membership: 1_000_002,
  },
} as const;
export type Reader = keyof typeof accounts;

/** Makes the accounts with their person and membership rows. */
export async function makeAccounts(env: Env, adminUrl: string): Promise<void> {
  const signIn = createSignIn(env);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const passwordHash = await hashPassword(signIn, PASSWORD);
    for (const { email, name, role, organizationId, membership } of Object.values(accounts)) {
      const id = await createAccount(signIn, { email, name, passwordHash });
      await client.query(
        `insert into app.person (id, full_name, email, created_at, updated_at)
          values ($1, $2, $3, now(), now())`,
        [id, name, email],
      );
      await client.query(
        `insert into app.membership (committee_id, id, created_at, updated_at, person_id,
            organization_id, role, title, starts_on)
          values ($1, $2, now(), now(), $3, $4, $5, 'Chuyên viên', '2025-06-01')`,
        [benchId('committee'), benchId('membership', membership), id, organizationId, role],
      );
    }
  } finally {
    await client.end();
    await signIn.close();
  }
}

/** Signs in at the running server and says the request headers of whoever reads. */
export async function signInAs(reader: Reader, server: string, origin: string) {
  const answer = await fetch(`${server}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: accounts[reader].email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { cookie, 'x-membership-id': benchId('membership', accounts[reader].membership) };
}
