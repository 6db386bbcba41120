import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Children } from '../../server/launch/process/children.js';
import { isRunning } from '../../server/launch/process/identity.js';
import { firstLine, newFolder, startSource, until } from './programs.js';

const folder = newFolder();
const children = new Children(folder);

function program(name: string, source: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return { name, file, env: {}, logFile: join(folder, `${name}.log`) };
}

/** Writes its process id, as the sign that its signals are heard. */
const LASTING = (file: string) => `
  import { writeFileSync } from 'node:fs';
  process.on('SIGTERM', () => { console.log('{"msg":"stopping in order"}'); process.exit(0); });
  writeFileSync(${JSON.stringify(file)}, String(process.pid));
  setInterval(() => undefined, 1000);`;

function writtenPid(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the programs of a start', () => {
  it('tell a service that ends unasked, with its last words', async () => {
    const record = JSON.stringify({ level: 60, msg: 'cannot go on', err: { message: 'no disk' } });

    const died = children.startService(
      program('frail', `console.log(${JSON.stringify(record)}); process.exitCode = 3;`),
    );

    await expect(died).rejects.toMatchObject({ code: 'SERVICE_DIED' });
    await expect(died).rejects.toThrow(/frail.*\(3\)[^]*\n {2}cannot go on: no disk/);
  });

  it('tell a task that fails, and pass on what it says', async () => {
    const heard: string[] = [];
    const source =
      'console.log("một"); console.log("hai"); console.error("hỏng"); process.exit(2);';

    const task = children.runTask(program('task', source), (line) => heard.push(line));

    await expect(task).rejects.toThrow(/\n {2}hỏng$/);
    expect(heard).toEqual(['một', 'hai']);
  });

  it('stop when the process that started them is killed', async () => {
    const pidFile = join(folder, 'orphan.pid');
    const orphan = program('orphan', LASTING(pidFile));
    const launcher = startSource(
      (source) => `
        import { Children } from '${source}/process/children.ts';
        new Children('/').startService(${JSON.stringify(orphan)});
        console.log('started');
        setInterval(() => undefined, 1000);`,
    );
    await firstLine(launcher);
    await until(() => writtenPid(pidFile) > 0);

    launcher.kill('SIGKILL');

    await until(() => !isRunning(writtenPid(pidFile)));
    expect(readFileSync(orphan.logFile, 'utf8')).toContain('stopping in order');
  });

  it('stop in order, do not count as dead then, and none is started any more', async () => {
    const pidFile = join(folder, 'lasting.pid');
    let hasDied = false;
    const lasting = program('lasting', LASTING(pidFile));
    children.startService(lasting).catch(() => (hasDied = true));
    await until(() => writtenPid(pidFile) > 0);

    await children.stop();

    expect(isRunning(writtenPid(pidFile))).toBe(false);
    expect(hasDied).toBe(false);
    expect(readFileSync(lasting.logFile, 'utf8')).toContain('stopping in order');
    await expect(children.runTask(lasting)).rejects.toThrow('stopping');
    expect(process.exitCode ?? 0).toBe(0);
  });
});
