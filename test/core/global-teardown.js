import { rmSync } from 'node:fs';

/** Stops the database and leaves nothing behind. */
export default async function globalTeardown() {
  await globalThis.stopTestDatabase?.();
  rmSync(process.env.TEST_DIR, { recursive: true, force: true });
}
