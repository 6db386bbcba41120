import { signInAs } from '../data/bench-accounts.js';
import { type BenchDatabase, PUBLIC_URL } from '../data/bench-database.js';
import { type LoadClient, startLoadClient } from '../load/load-client.js';
import type { LoadOutcome } from '../load/load-process.js';
import {
  processorSecondsOfChildren,
  type ServerName,
  type ServerProcess,
  servers,
  startServer,
} from '../servers/server-process.js';
import { type BenchRead, benchReads } from './bench-read.js';
import { ourQueries } from './our-queries.js';
import { postgraphileQueries } from './postgraphile-queries.js';

export interface ReadsPlan {
  rounds: number;
  seconds: number;
  connections: number;
  /** Names of the reads; all when empty. */
  only: string[];
}

/** Medians of the rounds of one server on one read. */
export interface Measured extends LoadOutcome {
  /** Processor time of the server's own process per request, in milliseconds. */
  processor: number;
  /** The same of the database. */
  database: number;
}

export interface ReadResult {
  organizations: number;
  read: BenchRead;
  measured: Record<ServerName, Measured>;
}

const PORT = 4711;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function medians(outcomes: Measured[]): Measured {
  const of = (key: keyof Measured) => median(outcomes.map((outcome) => outcome[key]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    bytes: of('bytes'),
    processor: of('processor'),
    database: of('database'),
  };
}

/** Where a server takes a read, and in what form. */
function addressOf(server: ServerProcess, read: BenchRead) {
  if (server.name === 'raw') {
    return {
      url: `${server.url}/${read.name}`,
      bodies: read.variables.map((each) => JSON.stringify(each)),
    };
  }
  const query = (server.name === 'ours' ? ourQueries : postgraphileQueries)[read.name];
  const bodies = read.variables.map((variables) => JSON.stringify({ query, variables }));
  return { url: `${server.url}/graphql`, bodies };
}

type Headers = Record<string, string>;

interface Place {
  client: LoadClient;
  server: ServerProcess;
  databasePid: number;
}

async function measure(
  { client, server, databasePid }: Place,
  read: BenchRead,
  headers: Headers,
  plan: Pick<ReadsPlan, 'seconds' | 'connections'>,
): Promise<Measured> {
  const clock = () => [server.processorSeconds(), processorSecondsOfChildren(databasePid)] as const;
  const before = clock();
  const { seconds, connections } = plan;
  const outcome = await client.load({ ...addressOf(server, read), headers, seconds, connections });
  const after = clock();
  const requests = outcome.perSecond * seconds;
  const spent = (part: 0 | 1) => ((after[part] - before[part]) * 1000) / requests;
  return { ...outcome, processor: spent(0), database: spent(1) };
}

async function runRead(
  { processes, ...place }: Omit<Place, 'server'> & { processes: ServerProcess[] },
  read: BenchRead,
  headers: Headers,
  plan: ReadsPlan,
) {
  const outcomes = new Map<ServerName, Measured[]>(processes.map(({ name }) => [name, []]));
  const warmUp = { ...plan, seconds: 1.5 };
  for (const server of processes) await measure({ ...place, server }, read, headers, warmUp);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const server of processes) {
      outcomes.get(server.name)?.push(await measure({ ...place, server }, read, headers, plan));
    }
  }
  const measured = [...outcomes].map(([name, each]) => [name, medians(each)]);
  return Object.fromEntries(measured) as Record<ServerName, Measured>;
}

/** Runs every read against every server in turn, on one data set. */
export async function benchReadsOn(
  database: BenchDatabase,
  plan: ReadsPlan,
): Promise<ReadResult[]> {
  const client = startLoadClient();
  const processes: ServerProcess[] = [];
  try {
    for (const [index, name] of servers.entries()) {
      processes.push(await startServer(name, database.env, PORT + index));
    }
    const ours = processes[0]!.url;
    const headers = {
      committee: await signInAs('committee', ours, PUBLIC_URL),
      organization: await signInAs('organization', ours, PUBLIC_URL),
    };
    const results: ReadResult[] = [];
    for (const read of benchReads) {
      if (plan.only.length > 0 && !plan.only.includes(read.name)) continue;
      const place = { client, processes, databasePid: database.pid };
      const measured = await runRead(place, read, headers[read.reader], plan);
      const { organizations } = database;
      results.push({ organizations, read, measured });
    }
    return results;
  } finally {
    client.stop();
    for (const process of processes) await process.stop();
  }
}
