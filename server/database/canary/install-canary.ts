/**
 * Installs the canaries, and the person that the probe signs in as. They are committees like every
 * other, so that none of theirs is ever met in another.
 */
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import {
  CANARY_EMAIL,
  canaryMemberships,
  otherCanary,
  ownCanary,
} from '../../../schema/canary/canary.model.js';
import { canaryPassword } from '../../../schema/canary/canary-password.js';
import { Membership, Person } from '../../../schema/membership/membership.entity.js';
import type { Env } from '../../core/env.js';
import {
  createAccount,
  createSignIn,
  hashPassword,
  personByAddress,
  type SignIn,
} from '../../core/sign-in/sign-in.js';
import { asOperator } from '../owner.js';
import { canaryRows } from './canary-rows.js';

const NAME = 'Chim hoàng yến';

/** What is there already stays as it is. */
const ONCE = { onConflictAction: 'ignore' } as const;

async function writeCanaries(em: SqlEntityManager): Promise<void> {
  const rows = [...canaryRows(ownCanary, `${NAME} 1`), ...canaryRows(otherCanary, `${NAME} 2`)];
  for (const [table, given] of rows) await em.upsertMany(table, given, ONCE);
}

/** The account of the canary's person, with the password that follows from the secret of today. */
async function accountOf(signIn: SignIn, authSecret: string): Promise<string> {
  const passwordHash = await hashPassword(signIn, canaryPassword(authSecret));
  const known = await personByAddress(signIn, CANARY_EMAIL);
  if (known === null) {
    return createAccount(signIn, { email: CANARY_EMAIL, name: NAME, passwordHash });
  }
  const { internalAdapter } = await signIn.auth.$context;
  await internalAdapter.updatePassword(known, passwordHash);
  return known;
}

async function writePerson(em: SqlEntityManager, id: string): Promise<void> {
  const at = new Date();
  const stamps = { createdAt: at, createdBy: null, updatedAt: at, updatedBy: null, version: 1 };
  const person = { ...stamps, id, fullName: NAME, email: CANARY_EMAIL };
  await em.upsertMany(Person, [person], ONCE);
  const { committeeId, organization } = ownCanary;
  const membership = {
    ...{ ...stamps, committeeId, person: id, title: 'KIỂM TRA' },
    ...{ startsOn: '2026-01-01', endsOn: null },
  };
  await em.upsertMany(
    Membership,
    [
      {
        ...membership,
        id: canaryMemberships.organization,
        organizationId: organization.id,
        role: 'TENANT_OFFICER',
      },
      {
        ...membership,
        id: canaryMemberships.committee,
        organizationId: null,
        role: 'INSPECTION_COMMISSION',
      },
    ],
    ONCE,
  );
}

/** Writes what is missing of the canaries. Done again it changes nothing but the password. */
export async function installCanary(owner: MikroORM, env: Env): Promise<void> {
  const signIn = createSignIn(env);
  try {
    const personId = await accountOf(signIn, env.AUTH_SECRET);
    await asOperator(owner, async (em) => {
      await writeCanaries(em);
      await writePerson(em, personId);
    });
  } finally {
    await signIn.close();
  }
}
