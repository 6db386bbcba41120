/**
 * Native ESM through SWC; a real PostgreSQL is started by the suite itself
 * (test/core/global-setup.js).
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // Minutes of killing and cutting: `npm run faults`.
  testPathIgnorePatterns: ['/node_modules/', '/test/faults/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/core/global-setup.js',
  globalTeardown: '<rootDir>/test/core/global-teardown.js',
  setupFilesAfterEnv: ['<rootDir>/test/core/matchers.ts'],
  maxWorkers: 2,
  // Modules of files that have run stay in memory; a worker that holds this much begins anew.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
};
