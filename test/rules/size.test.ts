import { projectFiles, sources } from './checks/project-files.js';
import { folderFaults, lengthFaults, widthFaults } from './checks/size.js';

const all = sources(['schema', 'server', 'worker', 'admin', 'test']);

test('no file is longer than its kind may be', () => {
  expect(lengthFaults(all)).toEqual([]);
});

test('no folder holds more than can be taken in at a glance', () => {
  const folders = ['schema', 'server', 'worker', 'admin', 'test'];

  expect(folderFaults(folders.flatMap((folder) => projectFiles(folder)))).toEqual([]);
});

test('no line of code or comment is wider than the page', () => {
  expect(widthFaults(all)).toEqual([]);
});

test('the README can be read in one go', () => {
  const readme = projectFiles().find(({ path }) => path === 'README.md');

  expect(readme?.text.split('\n').length).toBeLessThanOrEqual(121);
});

describe('the check', () => {
  const lines = (count: number) => 'a();\n'.repeat(count);

  test.each([
    ['server/report/report.policy.ts', 151],
    ['server/report/report.service.ts', 251],
    ['admin/report/ReportShow.tsx', 201],
    ['test/report/approve-report.test.ts', 401],
  ])('finds %s too long', (path, count) => {
    expect(lengthFaults([{ path, text: lines(count) }])).toHaveLength(1);
    expect(lengthFaults([{ path, text: `// why\n\n${lines(count - 1)}` }])).toEqual([]);
  });

  test('finds a folder too full', () => {
    const files = Array.from({ length: 13 }, (_, at) => ({
      path: `server/core/f${at}.ts`,
      text: '',
    }));

    expect(folderFaults(files)).toHaveLength(1);
    expect(folderFaults(files.slice(1))).toEqual([]);
  });

  test('finds code and comments too wide, and lets text run on', () => {
    const width = (text: string) => widthFaults([{ path: 'server/a.ts', text }]);

    expect(width(`const ${'a'.repeat(100)} = 1;`)).toHaveLength(1);
    expect(width(`// ${'word '.repeat(30)}`)).toHaveLength(1);
    expect(width(`say('${'đ '.repeat(60)}');`)).toEqual([]);
    expect(width(`sql\`select\n${'a, '.repeat(50)}\nfrom t\``)).toEqual([]);
  });
});
