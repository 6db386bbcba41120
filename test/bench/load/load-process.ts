/** Asks one server for one read as fast as it answers, from a process of its own. */
import { Agent, request } from 'node:http';

export interface LoadOrder {
  url: string;
  headers: Record<string, string>;
  /** Sent in turn. */
  bodies: string[];
  connections: number;
  seconds: number;
}

export interface LoadOutcome {
  perSecond: number;
  /** Median and 99th percentile of the time to the whole answer, in milliseconds. */
  p50: number;
  p99: number;
  /** Mean length of an answer. */
  bytes: number;
}

interface Answer {
  status: number;
  body: Buffer;
}

function ask({ url, headers }: LoadOrder, body: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const options = {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': length },
    };
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function share(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

async function load(order: LoadOrder): Promise<LoadOutcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.connections });
  const times: number[] = [];
  let bytes = 0;
  let turn = 0;
  const started = performance.now();
  const end = started + order.seconds * 1000;
  const caller = async () => {
    while (performance.now() < end) {
      const body = order.bodies[turn % order.bodies.length] ?? '';
      turn += 1;
      const from = performance.now();
      const answer = await ask(order, body, agent);
      times.push(performance.now() - from);
      bytes += answer.body.length;
      if (answer.status !== 200 || answer.body.includes('"errors"')) {
        throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 500)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: order.connections }, caller));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const count = times.length;
  return {
    perSecond: count / elapsed,
    p50: share(sorted, 0.5),
    p99: share(sorted, 0.99),
    bytes: bytes / count,
  };
}

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (outcome) => process.send?.({ outcome }),
    (fault: Error) => process.send?.({ fault: fault.message }),
  );
});
