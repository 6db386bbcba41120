import type { SignIn } from '../sign-in.js';
import { PROVIDER } from './identity-provider.js';

/** The account at the identity provider that a person has linked. */
export function ownIdentity({ pool }: Pick<SignIn, 'pool'>, personId: string) {
  return {
    /** Since when there is one; null where there is none. */
    linkedAt: async (): Promise<Date | null> => {
      const { rows } = await pool.query<{ createdAt: Date }>(
        'select "createdAt" from account where "userId" = $1 and "providerId" = $2 limit 1',
        [personId, PROVIDER],
      );
      return rows[0]?.createdAt ?? null;
    },
    /** Says whether there was one. */
    unlink: async (): Promise<boolean> => {
      const { rowCount } = await pool.query(
        'delete from account where "userId" = $1 and "providerId" = $2',
        [personId, PROVIDER],
      );
      return (rowCount ?? 0) > 0;
    },
  };
}
