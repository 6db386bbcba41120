import { isRowId } from '../read/row-id.js';
import type { SignedIn } from './session.js';
import type { SignIn } from './sign-in.js';

/** A session of one's own, as one may recognise it. */
export interface OwnSession {
  id: string;
  startedAt: Date;
  /** To five minutes. */
  usedAt: Date;
  address: string | null;
  browser: string | null;
  current: boolean;
}

/**
 * What a signed-in person may do about the own sessions, and nobody about another's.
 *
 * @param tellEnded writes down that sessions were ended.
 */
export function ownSessions(
  { pool, idleMinutes }: SignIn,
  { id, sessionId }: SignedIn,
  tellEnded: () => Promise<void>,
) {
  return {
    /** Sessions in force, the last used first. */
    list: async (): Promise<OwnSession[]> => {
      const { rows } = await pool.query<OwnSession>(
        `select id, "createdAt" as "startedAt", "updatedAt" as "usedAt", "ipAddress" as address,
            "userAgent" as browser, id = $2 as current
          from session
          where "userId" = $1 and "expiresAt" > now()
            and "updatedAt" > now() - make_interval(mins => $3)
          order by "updatedAt" desc, id limit 100`,
        [id, sessionId, idleMinutes],
      );
      return rows;
    },
    /** Ends one. Says whether there was such a session of this person. */
    end: async (session: string): Promise<boolean> => {
      if (!isRowId(session)) return false;
      const { rowCount } = await pool.query(
        'delete from session where "userId" = $1 and id::text = $2',
        [id, session],
      );
      if (rowCount !== 1) return false;
      await tellEnded();
      return true;
    },
    /** Ends all but this one. */
    endOthers: async (): Promise<void> => {
      const { rowCount } = await pool.query(
        'delete from session where "userId" = $1 and id <> $2',
        [id, sessionId],
      );
      if (rowCount) await tellEnded();
    },
  };
}
export type OwnSessions = ReturnType<typeof ownSessions>;
