import { vi } from '../../admin/messages/vi.js';
import { projectFiles } from '../rules/checks/project-files.js';

const written = ['server', 'worker'].flatMap((folder) => projectFiles(folder));

/** Everything that a pattern's first group holds in the sources, each once. */
function found(pattern: RegExp): string[] {
  const all = written.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word]) => word));
  return [...new Set(all)].filter((word) => word !== undefined).toSorted();
}

test('every step that is written into the audit log has a name in the console', () => {
  const steps = found(/\baction: '([a-z]\w+\.\w+)'/gi);

  expect(steps.length).toBeGreaterThan(20);
  expect(steps.filter((step) => !Object.hasOwn(vi.audit.actions, step))).toEqual([]);
});

test('every kind of record that is written into the audit log has a name in the console', () => {
  const kinds = found(/\bentity: '([A-Z]\w+)'/g);

  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !Object.hasOwn(vi.audit.entities, kind))).toEqual([]);
});
