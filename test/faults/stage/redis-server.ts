import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from '../../main-job/processes.js';
import { until } from './program.js';

/** A Redis of our own that writes every command down, so that it comes back with what it had. */
export interface RedisServer {
  port: number;
  /** SIGKILL. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
}

/** Whether this machine has the program. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('error', () => resolve(false));
    socket.once('data', (said) => {
      socket.destroy();
      resolve(said.toString().startsWith('+PONG'));
    });
  });
}

/** Starts Redis with its files in a folder. */
export async function startRedis(dir: string): Promise<RedisServer> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir];
  const keeping = ['--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn('redis-server', [...options, ...keeping], { stdio: 'ignore' });
    await until('Redis answers', () => answers(port));
  };
  await start();
  return {
    port,
    start,
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
