import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '../../../schema/core/permission.js';
import { connect, poolOf } from '../../../server/core/process/database.js';
import { readEnv } from '../../../server/core/env.js';
import { createSignIn } from '../../../server/core/sign-in/sign-in.js';
import { sessionOf } from '../../../server/core/tenancy.js';
import { whoAsks } from '../../../server/request.js';

/** The check that every server of the bench makes on every request: our own, call for call. */
export async function createCheck() {
  const env = readEnv();
  const orm = await connect(env.DATABASE_URL, { pool: env.DATABASE_POOL, setting: 'DATABASE_URL' });
  const signIn = createSignIn(env);
  const check = async (headers: IncomingHttpHeaders) => {
    const { person, acting } = await whoAsks({ orm, signIn }, headers);
    if (!person || !acting) return null;
    const { id: membershipId, title, committeeId, organizationId } = acting;
    const role = acting.role as Role;
    return sessionOf({
      personId: person.id,
      membershipId,
      role,
      title,
      committeeId,
      organizationId,
    });
  };
  const pool = await poolOf(orm);
  return { env, orm, pool, check };
}
