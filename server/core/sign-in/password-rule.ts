import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '../../../schema/core/fold.js';

/** Characters a password has at least and at most (OWASP ASVS 5.0, 6.2.1 and 6.2.9). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_GUESSABLE';

/** Words that everybody here would try first. */
const HERE =
  'dang cong san viet nam uy khoi congso vanhoa mat khau xin chao tinh phong bithu so'.split(' ');

/** Guesses of a list of common passwords and its variations, offline; 3 of 4 withstands them. */
const STRONG_ENOUGH = 3;

/** Signs that a password has besides words which are known of its owner or tried by everybody. */
const OF_ITS_OWN = 8;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** Whether little is left of a password without the words. */
function isMadeOf(words: readonly string[], password: string): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), fold(password));
  return rest.length < OF_ITS_OWN;
}

/**
 * What is wrong with a password, or null. Length and guessability count, never the kinds of
 * characters: OWASP ASVS 5.0, 6.2.5 and 6.2.12.
 *
 * @param about what is known of the person, such as name and address: it must not be built on that.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.min) return 'PASSWORD_TOO_SHORT';
  if (length > PASSWORD_LENGTH.max) return 'PASSWORD_TOO_LONG';
  const known = about.flatMap((text) => fold(text).split(/[^a-z0-9]+/));
  const words = [...HERE, ...known].filter((word) => word.length > 2);
  if (isMadeOf(words, password)) return 'PASSWORD_GUESSABLE';
  return judge.check(password, words).score < STRONG_ENOUGH ? 'PASSWORD_GUESSABLE' : null;
}
