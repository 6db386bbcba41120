import { parseArgs } from 'node:util';
import { invitationLink } from '../../schema/invitation/invitation.text.js';
import { EnvError, readEnv } from '../core/env.js';
import { runProcess } from '../core/process/process.js';
import { newCommittee, newCommitteeSchema } from './new-committee.js';
import { openOwner } from './owner.js';

const names = Object.keys(newCommitteeSchema.shape);

/**
 * What was asked for on the command line.
 *
 * @throws EnvError naming everything that is missing or wrong.
 */
export function readCommittee(args: string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options, strict: true });
  const parsed = newCommitteeSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `--${name} ${name in values ? issue.message : 'is missing'}`;
  });
  throw new EnvError(`The committee cannot be made:\n  ${faults.join('\n  ')}`);
}

async function run() {
  const given = readCommittee(process.argv.slice(2));
  const env = readEnv();
  if (!env.DATABASE_OWNER_URL) throw new EnvError('DATABASE_OWNER_URL: is missing');
  const owner = await openOwner(env.DATABASE_OWNER_URL);
  try {
    const token = await newCommittee(owner, given);
    if (token === null) {
      throw new EnvError(
        `A committee with the code ${given.code} is there already. Nothing was changed.`,
      );
    }
    process.stdout.write(
      `${given.name} is there. ${given['admin-name']} takes it up within seven days at\n` +
        `  ${invitationLink(env.PUBLIC_URL, token)}\n` +
        `The worker also mails a link to ${given['admin-email']}.\n`,
    );
  } finally {
    await owner.close();
  }
}

if (import.meta.main) await runProcess(run);
