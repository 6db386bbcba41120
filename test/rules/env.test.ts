import { readFileSync } from 'node:fs';
import { envKeys } from '../../server/core/env.js';
import { exampleSettings, launcherSettings, readerFaults } from './checks/environment.js';
import { projectFiles } from './checks/project-files.js';

const example = exampleSettings(readFileSync('.env.example', 'utf8'));
const launcher = launcherSettings(readFileSync('server/launch/settings.ts', 'utf8'));

test('.env.example names every setting, and no other', () => {
  const known = new Set([...envKeys, ...launcher]);

  expect(example.map(({ name }) => name).toSorted()).toEqual([...known].toSorted());
});

test('.env.example says of every setting what it is for', () => {
  expect(example.filter(({ explained }) => !explained)).toEqual([]);
});

test('one file reads the environment', () => {
  const files = projectFiles().filter(({ path }) => /\.(tsx?|js)$/.test(path));

  expect(readerFaults(files)).toEqual([]);
});

describe('the check', () => {
  test('reads an example with and without values, and sees what is not explained', () => {
    expect(exampleSettings('# Port.\nPORT=1\n# HOST=a\n\n# What it is.\n# LOG=b\n')).toEqual([
      { name: 'PORT', explained: true },
      { name: 'HOST', explained: false },
      { name: 'LOG', explained: true },
    ]);
  });

  test("finds the launcher's settings", () => {
    expect(launcherSettings("env['DATA_DIR'] ?? ''; portOf(env, 'PORT', 1)")).toEqual([
      'DATA_DIR',
      'PORT',
    ]);
  });

  test.each([
    'const a = process.env.HOME;',
    "const a = process['env'].HOME;",
    'const { env } = process;',
    "import { env } from 'node:process';",
  ])('finds a reader: %s', (text) => {
    expect(readerFaults([{ path: 'worker/main.ts', text }])).toHaveLength(1);
    expect(readerFaults([{ path: 'server/launch/main.ts', text }])).toEqual([]);
  });
});
