import { createHash } from 'node:crypto';

/** The same for every attempt at the same delivery, so that a mail server can tell a repetition. */
export function messageIdOf(about: string, receiver: string): string {
  const hash = createHash('sha256').update(`${about}:${receiver}`).digest('hex').slice(0, 40);
  return `<${hash}@workplace-culture.invalid>`;
}
