import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { projectFiles, type ProjectFile } from '../rules/checks/project-files.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const documents = projectFiles().filter(({ path }) => path.endsWith('.md'));

/** Scripts a text tells to run that are none: `npm run <name>`, `npm start`, `npm test`. */
function unknownScripts({ path, text }: ProjectFile): string[] {
  const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)];
  return named
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(scripts, name))
    .map((name) => `${path}: ${name}`);
}

/** Links within the project that lead nowhere. */
function brokenLinks({ path, text }: ProjectFile): string[] {
  return [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
    .map(([, target = '']) => posix.join(posix.dirname(path), target))
    .filter((target) => !existsSync(target))
    .map((target) => `${path}: ${target}`);
}

const everything = projectFiles().map(({ path }) => `/${path}`);

/** Files and folders named in a text that are not there: from the root, or by the end of a path. */
function missingPaths({ path, text }: ProjectFile): string[] {
  const named = [
    ...text.matchAll(/`([\w-][\w.-]*(?:\/[\w.-]+)+\/?|[\w-][\w.-]*\.(?:tsx?|js|yml))`/g),
  ];
  return named
    .map(([, name = '']) => name)
    .filter((name) => !existsSync(name) && !existsSync(posix.join(posix.dirname(path), name)))
    .filter((name) => !everything.some((file) => file.endsWith(`/${name}`)))
    .map((name) => `${path}: ${name}`);
}

test('there is something to read', () => {
  const paths = documents.map(({ path }) => path);

  expect(paths).toEqual(
    expect.arrayContaining([
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/architecture.md',
    ]),
  );
});

test.each(documents.map((document) => [document.path, document] as const))(
  '%s names scripts, links and files that there are',
  (_path, document) => {
    expect(unknownScripts(document)).toEqual([]);
    expect(brokenLinks(document)).toEqual([]);
    expect(missingPaths(document)).toEqual([]);
  },
);

describe('the check', () => {
  const document = (text: string) => ({ path: 'docs/a.md', text });

  test('finds a script, a link and a file that are not there', () => {
    expect(unknownScripts(document('Run `npm run fly` or npm test.'))).toEqual(['docs/a.md: fly']);
    expect(brokenLinks(document('[here](../README.md) [there](gone.md)'))).toEqual([
      'docs/a.md: docs/gone.md',
    ]);
    expect(missingPaths(document('`server/app.ts` and `server/gone.ts`'))).toEqual([
      'docs/a.md: server/gone.ts',
    ]);
  });
});
