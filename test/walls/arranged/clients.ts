import { request } from 'node:http';
import { ORIGIN, type Tab } from '../../sign-in/served.js';

/** How a client behaves. */
export type Manner =
  /** Waits for its answer. */
  | 'patient'
  /** Goes away after some milliseconds, whatever has happened until then. */
  | { leavesAfter: number }
  /** Goes away when the first of the answer arrives. */
  | 'leaves at the first byte'
  /** Sends half a question and goes away. */
  | 'leaves in mid-sentence';

/** What a client got: null where it did not wait. */
export interface Heard {
  status: number;
  body: string;
}

/** Asks over a connection of its own, in the manner given. Throws where a patient one gets none. */
export function askOver(
  address: string,
  tab: Tab,
  query: string,
  manner: Manner,
): Promise<Heard | null> {
  const body = Buffer.from(JSON.stringify({ query }));
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/graphql`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        origin: ORIGIN,
        cookie: tab.cookie ?? '',
      },
    });
    const leave = () => {
      asked.destroy();
      resolve(null);
    };
    asked.on('error', (fault) => (manner === 'patient' ? reject(fault) : resolve(null)));
    asked.on('response', (answer) => {
      if (manner === 'leaves at the first byte') return leave();
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('error', () => resolve(null));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    if (typeof manner === 'object') setTimeout(leave, manner.leavesAfter);
    if (manner !== 'leaves in mid-sentence') asked.end(body);
    else asked.write(body.subarray(0, body.length / 2), () => setImmediate(leave));
  });
}
