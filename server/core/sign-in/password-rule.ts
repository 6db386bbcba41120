/** Characters a password has at least and at most (OWASP ASVS 5.0, 6.2.1 and 6.2.9). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG';

/**
 * What is wrong with a password, or null.
 *
 * @param _about what is known of the person, such as name and address.
 */
export function passwordFault(password: string, _about: readonly string[]): PasswordFault | null {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.min) return 'PASSWORD_TOO_SHORT';
  return length > PASSWORD_LENGTH.max ? 'PASSWORD_TOO_LONG' : null;
}
