import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { envKeys, readEnv } from '../../server/core/env.js';
import { loginsOf } from '../../server/database/provision.main.js';
import { type Compose, composeFaults, filled } from './checks/compose.js';
import { type Lockfile, lockfileFaults } from './checks/lockfile.js';
import { TEST_KEYS } from '../core/keys.js';

// The parser comes with jest and has no types of its own.
const yaml = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };
const compose = yaml.load(readFileSync('docker-compose.yml', 'utf8')) as Compose;
const { setup, server, worker } = compose.services;
const dockerfile = readFileSync('Dockerfile', 'utf8');

const values = {
  PUBLIC_URL: 'https://culture.example',
  POSTGRES_PASSWORD: 'p1',
  OWNER_PASSWORD: 'p2',
  SERVER_PASSWORD: 'p3',
  WORKER_PASSWORD: 'p4',
  AUTH_PASSWORD: 'p5',
  VALKEY_PASSWORD: 'p6',
  AUTH_SECRET: 'kFz0'.repeat(10),
  ENCRYPTION_KEYS: TEST_KEYS,
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'office@culture.example',
};

test('the containers start with secrets given, of pinned versions, in order', () => {
  expect(composeFaults(compose)).toEqual([]);
});

test('the processes take the settings they are given, and no others', () => {
  for (const service of [setup, server, worker]) {
    const environment = filled(service ?? {}, values);

    expect(Object.keys(environment).filter((name) => !envKeys.includes(name))).toEqual([]);
    expect(readEnv(environment).NODE_ENV).toBe('production');
  }
  expect(loginsOf(readEnv(filled(setup ?? {}, values))).passwords).toMatchObject({
    app_owner: 'p2',
    app_server: 'p3',
    app_worker: 'p4',
    app_auth: 'p5',
  });
});

test('a weak secret and an open address do not start in production', () => {
  const start = (over: Partial<typeof values>) => () =>
    readEnv(filled(server ?? {}, { ...values, ...over }));

  expect(start({ AUTH_SECRET: 'change-me'.repeat(5) })).toThrow(/AUTH_SECRET/);
  expect(start({ AUTH_SECRET: '' })).toThrow(/AUTH_SECRET/);
  expect(start({ ENCRYPTION_KEYS: '' })).toThrow(/ENCRYPTION_KEYS/);
  expect(start({ ENCRYPTION_KEYS: 'k1:c2hvcnQ=' })).toThrow(/ENCRYPTION_KEYS/);
  const zeros = Buffer.alloc(32).toString('base64');
  expect(start({ ENCRYPTION_KEYS: `k1:${zeros}` })).toThrow(/ENCRYPTION_KEYS/);
  expect(start({ PUBLIC_URL: 'http://culture.example' })).toThrow(/PUBLIC_URL/);
});

test('what serves strangers has no means to change tables', () => {
  for (const service of [server, worker]) {
    const names = Object.keys(service?.environment ?? {});

    expect(names).not.toContain('DATABASE_OWNER_URL');
    expect(names).not.toContain('DATABASE_ADMIN_URL');
  }
});

test('every program that a container runs has its source', () => {
  const programs = [
    ...`${dockerfile}\n${JSON.stringify(compose)}`.matchAll(/dist\/([\w./-]+)\.js/g),
  ];

  expect(programs.length).toBeGreaterThan(3);
  expect(programs.filter(([, stem = '']) => !existsSync(`${stem}.ts`))).toEqual([]);
});

test('the image runs as nobody special, on the engine the project asks for', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
  };
  const major = /\d+/.exec(engines.node)?.[0];

  expect(stages.filter((stage) => !stage.startsWith(`node:${major}-`))).toEqual([]);
  expect(stages.at(-1)).toMatch(/^USER node\n[\s\S]*^CMD /m);
  expect(stages.at(-1)).not.toMatch(/COPY \. |npm install/);
});

test('the lockfile names the packages of every platform', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;

  expect(lockfileFaults(lockfile)).toEqual([]);
});

describe('the check', () => {
  const faults = (service: object, more: object = {}) =>
    composeFaults({ services: { a: { image: 'a:1', ...service }, ...more } }).join();

  test.each([
    [{ environment: { PASSWORD: 'secret' } }, 'written down'],
    [{ environment: { URL: 'redis://:secret@queue' } }, 'written down'],
    [{ environment: { PASSWORD: '${PASSWORD:-secret}' } }, 'starts without'],
    [{ command: ['run', '${PASSWORD}'] }, 'starts without'],
    [{ image: 'postgres' }, 'no version'],
    [{ image: 'postgres:latest' }, 'no version'],
    [{ ports: ['5432:5432'] }, 'open to the network'],
    [{ depends_on: { b: { condition: 'service_healthy' } } }, 'not there'],
    [{ volumes: ['files:/data'] }, 'not declared'],
    [{ healthcheck: { test: ['CMD', { 'a ? 0': '1' }] } }, 'no word'],
  ])('finds fault with %j', (service, because) => {
    expect(faults(service)).toContain(because);
  });

  test('finds a package of another platform that is not locked', () => {
    const optionalDependencies = { a: '1', b: '1', c: '1' };
    const packages = {
      'node_modules/x': { optionalDependencies },
      'node_modules/a': {},
      'node_modules/x/node_modules/b': {},
      'node_modules/y/node_modules/c': {},
    };

    expect(lockfileFaults({ packages })).toEqual(['node_modules/x: c is not locked']);
  });

  test('finds a wait for a health that nobody checks', () => {
    const waiting = { depends_on: { b: { condition: 'service_healthy' } } };

    expect(faults(waiting, { b: { image: 'b:1' } })).toContain('has no check');
  });
});
