import { createHmac } from 'node:crypto';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, NotPublicError, publicLookup } from './public-address.js';

/** What became of an attempt: the answer's status, or why there was none. */
export interface PostOutcome {
  status: number | null;
  error: string | null;
}

const TIMEOUT_MS = 10_000;

/** Names of the faults by which our own patience ends. */
const OWN_TIMEOUT = new Set(['AbortError', 'TimeoutError']);

const told = ({ code, message }: Error & { code?: string }) => code ?? message;

/** A signature of Standard Webhooks for each secret in force. */
export function signaturesOf(
  secrets: readonly string[],
  { id, seconds, body }: { id: string; seconds: number; body: string },
): string {
  return secrets
    .map((secret) => {
      const hmac = createHmac('sha256', Buffer.from(secret, 'base64'));
      return `v1,${hmac.update(`${id}.${seconds}.${body}`).digest('base64')}`;
    })
    .join(' ');
}

interface Post {
  url: string;
  body: string;
  headers: Record<string, string>;
  /** Private addresses too: in tests alone. */
  anywhere: boolean;
}

function refuseClosed({ protocol, hostname }: URL, anywhere: boolean) {
  if (anywhere) return;
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isClosed = isIP(bare) !== 0 && !isPublicAddress(bare);
  if (protocol !== 'https:' || isClosed) throw new NotPublicError();
}

/** Sends a message; follows no redirection and reads none of the answer but its status. */
export function postMessage({ url, body, headers, anywhere }: Post): Promise<PostOutcome> {
  return new Promise((done) => {
    const failed = (fault: Error & { code?: string }) =>
      done({ status: null, error: OWN_TIMEOUT.has(fault.name) ? 'TIMED_OUT' : told(fault) });
    try {
      const target = new URL(url);
      refuseClosed(target, anywhere);
      const request = (target.protocol === 'http:' ? overHttp : overHttps)(target, {
        method: 'POST',
        agent: false,
        timeout: TIMEOUT_MS,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { ...headers, 'content-type': 'application/json' },
        ...(anywhere ? {} : { lookup: publicLookup }),
      });
      request.on('error', failed);
      request.on('response', (answer) => {
        done({ status: answer.statusCode ?? null, error: null });
        answer.destroy();
      });
      request.end(body);
    } catch (fault) {
      failed(fault as Error);
    }
  });
}
