import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import './source-imports.js';

/*
 * `npm run build [-- server|console]`: builds what is not what its sources say. Plain JavaScript,
 * like the launcher's beginning, since there is nothing built yet when it runs.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const { buildIfStale, PARTS } = await import('./project/build.ts');
const { registerOperations } = await import('./project/console-operations.ts');
const wanted = process.argv[2];

for (const part of PARTS.filter(({ name }) => wanted === undefined || name === wanted)) {
  const start = performance.now();
  const isNew = await buildIfStale(root, part, run).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${part.name}: ${isNew ? `built in ${seconds} s` : 'unchanged'}`);
}

async function run({ name, program, args }) {
  const done = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error(`building the ${name} failed`);
  if (name === 'console') await registerOperations(root);
}
