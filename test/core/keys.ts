import { createHash } from 'node:crypto';

/** What secrets are encrypted with in tests: 32 bytes, as good as random ones. */
export const TEST_KEYS = `t1:${createHash('sha256').update('of a test').digest('base64')}`;
