import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { removeEmbeddedDatabase } from './embedded-database.js';
import { inWords, LaunchError } from './launch-error.js';
import { preflight } from './preflight.js';
import { takeLock } from './process/lock-file.js';
import { onParentGone, onStopSignals } from './process/stop-signals.js';
import { resetData } from './project/reset.js';
import { say } from './progress.js';
import { HELP, readArguments, readSettings, type Arguments, type Settings } from './settings.js';
import { System } from './system.js';

/**
 * The program behind `npm start`: the whole system on one machine, until Ctrl-C. Answers with the
 * exit code: 0 when asked to stop, 1 after a fault, which is told in a sentence.
 */
export async function launch(
  args: string[],
  environment: NodeJS.ProcessEnv,
  root: string,
): Promise<number> {
  process.stdout.on('error', () => undefined);
  let logDir: string | undefined;
  try {
    const asked = readArguments(args);
    if (asked.help) {
      say(HELP);
      return 0;
    }
    if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
    const settings = readSettings(environment, root);
    logDir = join(settings.dataDir, 'logs');
    return await runAlone(settings, asked, environment);
  } catch (error) {
    return tellFault(error, logDir);
  }
}

/** Two starts on one data folder would fight over it; the second is told of the first. */
async function runAlone(
  settings: Settings,
  asked: Arguments,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  mkdirSync(settings.dataDir, { recursive: true });
  const lock = await takeLock(join(settings.dataDir, 'launch.lock'));
  if (lock.heldBy !== undefined) {
    throw new LaunchError(
      'ALREADY_RUNNING',
      `Hệ thống đang chạy rồi (tiến trình ${lock.heldBy}); hãy dùng nó, hoặc dừng bằng Ctrl-C.`,
      `The system is running already (process ${lock.heldBy}); use it, or stop it by Ctrl-C.`,
    );
  }
  try {
    if (asked.reset) await reset(settings.dataDir);
    await preflight(settings);
    for (const name of ['logs', 'files']) {
      mkdirSync(join(settings.dataDir, name), { recursive: true, mode: 0o700 });
    }
    const isUnderNpm = environment['npm_lifecycle_event'] !== undefined;
    const system = new System(settings, environment);
    return await runUntilStopped(system, isUnderNpm, join(settings.dataDir, 'logs'));
  } finally {
    lock.release();
  }
}

async function reset(dataDir: string): Promise<void> {
  await removeEmbeddedDatabase(join(dataDir, 'postgres'));
  const left = resetData(dataDir);
  say(`Đã xoá dữ liệu đã tạo trong ${dataDir} / What was made in it is deleted.`);
  if (left.length) say(`Giữ nguyên / Left untouched: ${left.join(', ')}`);
}

async function runUntilStopped(
  system: System,
  followsParent: boolean,
  logDir: string,
): Promise<number> {
  const asked = Promise.withResolvers<void>();
  const unfollow = followsParent ? onParentGone(asked.resolve) : () => undefined;
  const unforeseen = new Promise<never>((_resolve, reject) => {
    process.on('uncaughtException', reject);
  });
  const unlisten = onStopSignals(
    () => {
      say('\nĐang dừng… / Stopping…');
      asked.resolve();
    },
    () => {
      system.kill();
      process.exit(130);
    },
  );
  try {
    await Promise.race([asked.promise, unforeseen, system.run()]);
  } catch (error) {
    // Told before what still runs is stopped, which may take a while.
    return tellFault(error, logDir);
  } finally {
    unfollow();
    await system.stop();
    unlisten();
  }
  say('Đã dừng. / Stopped.');
  return 0;
}

function tellFault(fault: unknown, logDir: string | undefined): number {
  const error = inWords(fault);
  if (error instanceof LaunchError) {
    process.stderr.write(`\n${error.message}\n`);
    return 1;
  }
  const detail = error instanceof Error ? error.message : String(error);
  const log = logDir && existsSync(logDir) ? join(logDir, 'launch.log') : undefined;
  if (log) appendFileSync(log, `${error instanceof Error ? error.stack : detail}\n`);
  process.stderr.write(
    `\nLỗi ngoài dự kiến: ${detail}. Hãy chạy lại. ${log ? `Chi tiết: ${log}` : ''}\n` +
      `Unforeseen fault: ${detail}. Start again. ${log ? `Details: ${log}` : ''}\n`,
  );
  return 1;
}
