import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest package.json above a folder: built files lie deeper than their sources. */
function manifestAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) || dirname(folder) === folder) return file;
  return manifestAbove(dirname(folder));
}

/** Version of the product that runs. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(manifestAbove(import.meta.dirname), 'utf8')) as {
    version: string;
  };
  return version;
}
