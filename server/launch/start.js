import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * `npm start`. Plain JavaScript of old, so that a Node.js that is too old gets as far as saying
 * so; all else is loaded after that.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const required = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).engines.node;
const [needMajor, needMinor] = required.match(/\d+/g).map(Number);
const [major, minor] = process.version.slice(1).split('.').map(Number);

if (major < needMajor || (major === needMajor && minor < needMinor)) {
  fail(
    `Cần Node.js ${needMajor}.${needMinor} trở lên, đây là ${process.version}; ` +
      'hãy chạy «npm ci» rồi «npm start»: npm ci mang theo bản phù hợp.',
    `Node.js ${needMajor}.${needMinor} or later is needed, this is ${process.version}; ` +
      'run "npm ci", then "npm start": npm ci brings a fitting one along.',
  );
} else {
  await import('./source-imports.js');
  const launcher = await import('./main.ts').catch(missingPackage);
  if (launcher) process.exit(await launcher.launch(process.argv.slice(2), process.env, root));
}

function missingPackage(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  fail('Thiếu gói phần mềm; hãy chạy «npm ci» trước.', 'Packages are missing; run "npm ci" first.');
}

function fail(vietnamese, english) {
  console.error(`${vietnamese}\n${english}`);
  process.exitCode = 1;
}
