/**
 * The demonstration: one committee with its organizations, people and three report rounds. Installs
 * itself into an empty database and does nothing where it is installed already.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { type Env, EnvError, readEnv } from '../core/env.js';
import { createFileStore, type FileStore } from '../core/file-store.js';
import { type SecretBox, secretBoxOf } from '../core/process/secret-box.js';
import { runProcess } from '../core/process/process.js';
import { createAccount, createSignIn, hashPassword, type SignIn } from '../core/sign-in/sign-in.js';
import { asOperator, openOwner } from '../database/owner.js';
import { type EvidenceStore, openEvidenceStore } from '../evidence/evidence-store.service.js';
import { writeCriteriaDraft } from './assessment/write-criteria-draft.js';
import { writeVerified } from './assessment/write-verified.js';
import { writeAssessments } from './assessment/write-assessments.js';
import { demoCommittee } from './content/committee.js';
import { demoPeople } from './content/people.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { demoRounds } from './rounds.js';
import { writeWheel } from '../database/write-wheel.js';
import { writeExport } from './write-export.js';
import { writeFailure } from './write-failure.js';
import { writePartner } from './write-partner.js';
import { writeWebhooks } from './write-webhooks.js';
import { writeChanges } from './register/write-changes.js';
import { writeOrganizationFile } from './register/write-file.js';
import {
  writeDeputy,
  writeSuccession,
  writeInvitations,
  writeSupport,
} from './register/write-invitations.js';
import { writeRankings } from './register/write-rankings.js';
import { writeWordTemplate } from './register/write-word-template.js';
import { writeOrganizations } from './register/write-register.js';
import { writeSubmissions } from './write-submissions.js';
import { writeCommittee, writePeople, writeRound, writeTemplates } from './write-committee.js';

async function makeAccounts(signIn: SignIn): Promise<Map<string, string>> {
  const passwordHash = await hashPassword(signIn, DEMO_PASSWORD);
  const accounts = new Map<string, string>();
  for (const { email, fullName } of demoPeople) {
    accounts.set(email, await createAccount(signIn, { email, name: fullName, passwordHash }));
  }
  return accounts;
}

/** Ids of the people who act in the organizations' name, and of the office. */
function actorsOf(accounts: ReadonlyMap<string, string>) {
  const secretaries = new Map<string, string>();
  let office = '';
  for (const { email, memberships } of demoPeople) {
    for (const { role, organizationCode } of memberships) {
      const id = accounts.get(email) ?? '';
      if (role === 'TENANT_SECRETARY' && organizationCode) secretaries.set(organizationCode, id);
      if (role === 'COMMITTEE_OFFICE') office ||= id;
    }
  }
  return { secretaries, office };
}

interface Installed {
  accounts: ReadonlyMap<string, string>;
  secrets: SecretBox;
  files: FileStore;
  evidence: EvidenceStore;
}

async function install(em: SqlEntityManager, installed: Installed, now: Date) {
  const { accounts, secrets, files, evidence: store } = installed;
  const committeeId = await writeCommittee(em, now);
  const organizations = await writeOrganizations(em, committeeId, now);
  await writePeople(em, committeeId, now, { accounts, organizations });
  const people = { committeeId, accounts, organizations };
  await writeDeputy(em, people, now);
  await writeSuccession(em, people, now);
  await writeInvitations(em, people, now);
  await writeSupport(em, people, now);
  await writeFailure(em, people, now);
  await writeChanges(em, people, now);
  await writeRankings(em, committeeId, now);
  await writeOrganizationFile(em, committeeId, now);
  await writeWordTemplate(em, { committeeId, files }, now);
  const { templateId, indicators } = await writeTemplates(em, committeeId, now);
  const clientId = await writePartner(em, committeeId, now);
  await writeWebhooks(em, { committeeId, clientId, secrets }, now);
  await writeWheel(em, { committeeId, timeZone: demoCommittee.timeZone }, now);
  let previousRoundId: string | null = null;
  for (const round of demoRounds(now)) {
    const roundId: string = await writeRound(em, round, {
      committeeId,
      templateId,
      previousRoundId,
    });
    const ids = { committeeId, roundId, organizations, indicators, ...actorsOf(accounts) };
    await writeSubmissions(em, round, ids);
    if (round.period === 'current') await writeExport(em, ids, now);
    previousRoundId = roundId;
  }
  const [last] = await writeAssessments(em, { committeeId, organizations, store }, now);
  await writeVerified(em, committeeId, last);
  await writeCriteriaDraft(em, committeeId, now);
}

/** Leaves the list of accounts beside the report files, for whoever starts the demonstration. */
async function listAccounts(env: Env) {
  const accounts = demoPeople.flatMap(({ fullName, email, memberships }) =>
    memberships.slice(0, 1).map(({ role, title }) => ({
      email,
      password: DEMO_PASSWORD,
      role,
      name: `${fullName}, ${title}`,
    })),
  );
  const folder = dirname(env.FILES_DIR);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'demo-accounts.json'), JSON.stringify(accounts, null, 2));
}

/** Installs the demonstration; false where it was there already. Refused in production. */
export async function seedDemonstration(env: Env, now = new Date()): Promise<boolean> {
  if (env.NODE_ENV === 'production') throw new EnvError('The demonstration is not for production.');
  if (!env.DATABASE_OWNER_URL) throw new EnvError('DATABASE_OWNER_URL: is missing');
  const orm = await openOwner(env.DATABASE_OWNER_URL);
  const signIn = createSignIn(env);
  try {
    const known = await asOperator(orm, (em) => em.count(Committee, { code: demoCommittee.code }));
    if (known > 0) return false;
    const accounts = await makeAccounts(signIn);
    const secrets = secretBoxOf(env.ENCRYPTION_KEYS);
    const files = createFileStore(env.FILES_DIR);
    const evidence = await openEvidenceStore(env);
    await asOperator(orm, (em) => install(em, { accounts, secrets, files, evidence }, now));
    return true;
  } finally {
    await signIn.close();
    await orm.close();
  }
}

if (import.meta.main) {
  await runProcess(async () => {
    const env = readEnv();
    await seedDemonstration(env);
    await listAccounts(env);
  });
}
