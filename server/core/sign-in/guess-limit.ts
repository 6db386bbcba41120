import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

const DAY = 24 * 3600;

/** The longest anybody has to wait, in seconds. */
const LONGEST_PAUSE = 15 * 60;

/** How long a code of an authenticator stays known as used, in seconds: longer than it is valid. */
const CODE_REMEMBERED = 180;

/** Links of invitations that one address may try, and within how many minutes. */
const VISITS = 30;
export const VISIT_MINUTES = 10;

/** Documents that one address may look up on the public page, and within how many minutes. */
const LOOKS = 60;
export const LOOK_MINUTES = 10;

/** One way of counting guesses: how many are free before pauses begin. */
interface Count {
  key: string;
  free: number;
}

/** Tables of the limits, which stand beside those of the sign-in library. */
export const GUESS_TABLE = `create table if not exists guess
  (key varchar(255) primary key, points integer not null default 0, expire bigint)`;

const TABLE = { tableName: 'guess', tableCreated: true };

/** No address stands in the table. */
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

const nameOf = (account: string) => account.normalize('NFKC').trim().toLowerCase();

const everywhere = (account: string): Count => ({ key: keyOf(nameOf(account)), free: 20 });

function waysOf(account: string, address: string): Count[] {
  return [{ key: keyOf(nameOf(account), address), free: 5 }, everywhere(account)];
}

/** Whether one more fits. */
async function fits(counter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await counter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return false;
  }
}

/**
 * Slows guessing down. Wrong passwords are counted for an account from one address, and for an
 * account from everywhere: after some free tries each further one has to wait, twice as long as the
 * one before. Unknown accounts are counted alike.
 */
export function createGuessLimit(pool: Pool) {
  const counter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({ ...TABLE, storeClient: pool, keyPrefix, points, duration });
  const tries = counter('try', DAY, DAY);
  const pauses = counter('pause', 1, 0);
  const visits = counter('visit', VISITS, VISIT_MINUTES * 60);
  const looks = counter('look', LOOKS, LOOK_MINUTES * 60);
  const codes = counter('code', 1, CODE_REMEMBERED);
  const pauseLeft = async ({ key }: Count) => {
    const pause = await pauses.get(key);
    return pause && pause.consumedPoints > 1 ? Math.ceil(pause.msBeforeNext / 1000) : 0;
  };
  const count = async ({ key, free }: Count) => {
    const { consumedPoints } = await tries.consume(key);
    const over = consumedPoints - free;
    if (over < 0) return;
    await pauses.block(key, Math.min(30 * 2 ** Math.min(over, 10), LONGEST_PAUSE));
  };

  return {
    /**
     * Counts a try, and says how many seconds it has to wait; 0 where it may go on. A try that has
     * to wait is not counted.
     */
    admit: async (account: string, address: string): Promise<number> => {
      const ways = waysOf(account, address);
      const waits = await Promise.all(ways.map(pauseLeft));
      const wait = Math.max(...waits);
      if (wait === 0) await Promise.all(ways.map(count));
      return wait;
    },
    /** Tries of an account from everywhere since the last right password, within a day. */
    triesOf: async (account: string): Promise<number> =>
      (await tries.get(everywhere(account).key))?.consumedPoints ?? 0,
    /** Forgets the tries of an account after the right password. */
    forget: async (account: string, address: string): Promise<void> => {
      const keys = waysOf(account, address).map(({ key }) => key);
      await Promise.all(keys.flatMap((key) => [tries.delete(key), pauses.delete(key)]));
    },
    /** Whether a person's code is used for the first time. */
    useOnce: (personId: string, code: string) => fits(codes, keyOf(personId, code)),
    /** Counts a try to open a link from an address, at whichever server; whether it may go on. */
    visit: (address: string) => fits(visits, keyOf(address)),
    /** Counts a look at the public page of a document; whether it may go on. */
    look: (address: string) => fits(looks, keyOf(address)),
  };
}
export type GuessLimit = ReturnType<typeof createGuessLimit>;
