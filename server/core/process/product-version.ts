import { readFileSync } from 'node:fs';

/** Version of the product that runs; processes start in its folder. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return version;
}
