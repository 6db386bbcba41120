import { privacyFaults } from './checks/privacy.js';
import { projectFiles } from './checks/project-files.js';

test('the project speaks of itself alone', () => {
  expect(privacyFaults(projectFiles())).toEqual([]);
});

describe('the check', () => {
  const faults = (text: string, path = 'docs/a.md') => privacyFaults([{ path, text }]);

  test.each([
    'see /work/main/server',
    'in /Users/lan/project',
    'run /home/lan/build.sh',
    'as shared/architecture.md says',
    'Generated with AI',
    'written by Claude',
    'a sub-agent did it',
    'from https://npm-registry.internal.example/react',
    'at http://10.0.12.7:8080',
    'at 192.168.1.20',
    '-----BEGIN RSA PRIVATE KEY-----',
    'ask lan.nguyen@gmail.com',
  ])('finds: %s', (text) => {
    expect(faults(text)).toHaveLength(1);
  });

  test('finds where a locked package came from', () => {
    expect(faults('{ "resolved": "x" }', 'package-lock.json')).toHaveLength(1);
  });

  test.each([
    'https://registry.npmjs.org/react',
    'a@example.com, le.thu.que@so-noi-vu.example, no-reply@localhost.example',
    'below /root or another closed folder',
    'PostgreSQL 18.4.0, 127.0.0.1, version 10.4.0',
    'the session of a signed-in person',
    'postgresql://name:password@host:5432/database',
    '@mikro-orm/core@7.2.1',
  ])('lets pass: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });
});
