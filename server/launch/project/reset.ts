import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** All that a start makes in the data folder. Anything else in there is somebody else's. */
const MADE = [
  'postgres',
  'files',
  'mails',
  'logs',
  'secrets.json',
  'demo-accounts.json',
  'demo-played',
] as const;

/** Deletes what earlier starts made, and answers with the names of what is left untouched. */
export function resetData(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  for (const name of MADE) rmSync(join(dataDir, name), { recursive: true, force: true });
  return readdirSync(dataDir).filter((name) => !name.startsWith('launch.lock'));
}
