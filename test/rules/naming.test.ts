import { featureFaults, namingFaults, titleFaults } from './checks/naming.js';
import { projectFiles, sources } from './checks/project-files.js';

test('files and exports are named as the house does', () => {
  expect(namingFaults(sources(['schema', 'server', 'worker', 'admin', 'test']))).toEqual([]);
});

test('a feature has one name in every folder', () => {
  expect(featureFaults(sources())).toEqual([]);
});

test('tests are titled by what is', () => {
  expect(titleFaults(projectFiles('test'))).toEqual([]);
});

describe('the check', () => {
  test.each([
    ['server/report/report-utils.ts', 'export const a = 1;', 'says nothing'],
    ['worker/core/jobManager.ts', 'export const a = 1;', 'says nothing'],
    ['server/common/report.ts', 'export const a = 1;', 'says nothing'],
    ['server/report/data.ts', 'export const a = 1;', 'says nothing'],
    ['server/report/reportService.ts', 'export const a = 1;', 'kebab-case'],
    ['server/report/report.entity.ts', 'export const a = 1;', 'no layer of server'],
    ['worker/report/report.handler.ts', 'export default {};', 'named exports'],
    ['schema/report/index.ts', "export * from './report.entity.js';", 'barrel'],
    ['schema/report/index.ts', "export {\n  Report,\n} from './report.entity.js';", 'barrel'],
    ['admin/round/RoundList.tsx', 'export function List() {}', 'does not export RoundList'],
  ])('finds fault with %s: %s', (path, text, because) => {
    expect(namingFaults([{ path, text }]).join()).toContain(because);
  });

  test('finds a feature that the schema does not know', () => {
    const files = ['schema/round/round.entity.ts', 'worker/rounds/rounds.handler.ts'];

    expect(featureFaults(files.map((path) => ({ path, text: '' })))).toEqual([
      'worker/rounds: no feature of the schema',
    ]);
  });

  test('finds a title that says what ought to be', () => {
    const titles = ['it should refuse', 'refuses', 'works'];
    const text = titles.map((title) => `test(${JSON.stringify(title)}, () => {});`).join('\n');

    expect(titleFaults([{ path: 'test/a.test.ts', text }])).toHaveLength(2);
  });
});
