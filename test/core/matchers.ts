import type { Reply } from './api.js';

declare global {
  // The namespace is how jest is told of a matcher.
  namespace jest {
    interface Matchers<R> {
      /** The operation was refused with this code, and with this code at each named field. */
      toBeRefused(code: string, fields?: Record<string, string>): R;
      /** The operation went through. */
      toSucceed(): R;
    }
  }
}

expect.extend({
  toBeRefused(reply: Reply, code: string, fields: Record<string, string> = {}) {
    const error = reply.errors?.[0]?.extensions;
    const found = Object.fromEntries((error?.fields ?? []).map((each) => [each.field, each.code]));
    const pass =
      error?.code === code &&
      Object.entries(fields).every(([field, expected]) => found[field] === expected);
    return {
      pass,
      message: () =>
        `expected a refusal ${code} ${JSON.stringify(fields)}, got ${JSON.stringify(reply).slice(0, 800)}`,
    };
  },
  toSucceed(reply: Reply) {
    return {
      pass: !reply.errors && reply.data !== null && reply.data !== undefined,
      message: () => `expected success, got ${JSON.stringify(reply).slice(0, 800)}`,
    };
  },
});
