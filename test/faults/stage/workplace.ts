import { Program } from './program.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';

/** Each tick of a worker ends with a statement that says this. */
const TICK = 'delivery.loseTrack';

/** A worker process, and the proxies between it and everything it talks to. */
export interface Workplace {
  program: Program;
  database: TcpProxy;
  queue: TcpProxy;
  smtp: TcpProxy;
  /** How often it has looked at the clock. */
  ticks: () => number;
  close: () => Promise<void>;
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

/** Makes a worker's place; the worker is not started yet. */
export async function newWorkplace(settings: Record<string, string>): Promise<Workplace> {
  const { WORKER_DATABASE_URL = '', QUEUE_URL = '', SMTP_URL = '' } = settings;
  const database = await startTcpProxy(portOf(WORKER_DATABASE_URL));
  const queue = await startTcpProxy(portOf(QUEUE_URL));
  const smtp = await startTcpProxy(portOf(SMTP_URL));
  const own = {
    ...settings,
    WORKER_DATABASE_URL: database.through(WORKER_DATABASE_URL),
    QUEUE_URL: queue.through(QUEUE_URL),
    SMTP_URL: smtp.through(SMTP_URL),
  };
  return {
    program: new Program('worker/main.js', own, '"working"'),
    database,
    queue,
    smtp,
    ticks: database.count(TICK),
    close: async () => {
      await Promise.all([database.stop(), queue.stop(), smtp.stop()]);
    },
  };
}
