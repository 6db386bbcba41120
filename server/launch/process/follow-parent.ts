import { isMainThread } from 'node:worker_threads';

/*
 * Loaded ahead of each program that the launcher starts. The programs are not in the terminal's
 * process group, so that Ctrl-C reaches the launcher alone and they stop in order; this makes them
 * stop as well when the launcher is killed and can tell them nothing.
 */
if (isMainThread && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
