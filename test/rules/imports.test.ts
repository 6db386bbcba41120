import { cyclesIn, importGraph } from './checks/imports.js';
import { sources } from './checks/project-files.js';
import { zoneFaults } from './checks/zones.js';

const imports = importGraph(sources());

test('every import stays within its zone', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(zoneFaults(imports)).toEqual([]);
});

test('no import comes back to where it started', () => {
  expect(cyclesIn(imports)).toEqual([]);
});

describe('the check', () => {
  const planted = (path: string, text: string, others: string[] = []) =>
    importGraph([{ path, text }, ...others.map((other) => ({ path: other, text: '' }))]);

  test.each([
    ['schema/round/round.entity.ts', "import { may } from '../../server/core/actor.js';", 'schema'],
    ['server/report/report.service.ts', "import { run } from '../../worker/main.js';", 'server'],
    ['worker/report/report.handler.ts', "import { sdl } from '../../server/app.js';", 'worker'],
    [
      'worker/core/run-job.ts',
      "import { maskError } from '../../server/core/graphql/mask-error.js';",
      'worker',
    ],
    ['admin/round/RoundList.tsx', "import { jobs } from '../../schema/jobs.js';", 'console'],
    ['server/core/audit.ts', "import { move } from '../report/report.service.js';", 'core'],
    ['server/report/report.policy.ts', "import { sign } from './report.service.js';", 'policy'],
    [
      'server/report/report.service.ts',
      "import { ReportType } from './report.type.js';",
      'service',
    ],
    [
      'server/report/report.resolver.ts',
      "import {\n  policy,\n} from '../submission/submission.policy.js';",
      'policy',
    ],
    ['server/report/report.type.ts', "import { type A, sign } from './report.service.js';", 'type'],
    [
      'server/document/document.route.ts',
      "import { openRequest } from '../request.js';",
      'composes',
    ],
    ['server/report/report.service.ts', "const app = await import('../app.js');", 'composes'],
  ])('refuses %s with %s', (path, text, because) => {
    const faults = zoneFaults(planted(path, text));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(because);
  });

  test('lets a type pass where its value may not', () => {
    const entity = 'schema/submission/submission.entity.ts';
    const read = (kind: string) =>
      planted(
        'admin/submission/submission.shape.ts',
        `import ${kind}{ Submission } from '../../schema/submission/submission.entity.js';`,
        [entity],
      );

    expect(zoneFaults(read('type '))).toEqual([]);
    expect(zoneFaults(read(''))).toHaveLength(1);
  });

  test('finds a cycle of three, once', () => {
    const files = [
      { path: 'schema/a.ts', text: "import { b } from './b.js';" },
      { path: 'schema/b.ts', text: "export { c } from './c.js';" },
      { path: 'schema/c.ts', text: "import type { A } from './a.js';" },
    ];

    expect(cyclesIn(importGraph(files))).toEqual([
      'schema/a.ts → schema/b.ts → schema/c.ts → schema/a.ts',
    ]);
  });
});
