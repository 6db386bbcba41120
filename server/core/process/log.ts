import { type DestinationStream, pino } from 'pino';
import type { Env } from '../env.js';

/** Keys whose values never reach a log: credentials and whatever names a person. */
const personal = ['password', 'email', 'address', 'fullName', 'cookie', 'authorization', 'token'];

/**
 * Structured log, one JSON line per record, without personal values; to standard output if not told
 * otherwise.
 */
export function createLog(
  env: Pick<Env, 'LOG_LEVEL'>,
  name: string,
  destination: DestinationStream = pino.destination(1),
) {
  const options = {
    name,
    level: env.LOG_LEVEL,
    base: { pid: process.pid },
    redact: {
      paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[hidden]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return pino(options, destination);
}
export type Log = ReturnType<typeof createLog>;
