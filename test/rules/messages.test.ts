import { globSync } from 'node:fs';
import { en } from '../../server/messages/en.js';
import { vi } from '../../server/messages/vi.js';
import {
  type Catalogue,
  codesIn,
  compositionFaults,
  languageFaults,
  sentences,
} from './checks/message-codes.js';
import { sources } from './checks/project-files.js';

/** Code that speaks to readers of the API; the launcher speaks to whoever starts the system. */
const speaking = sources(['schema', 'server']).filter(
  ({ path }) => !/^server\/(launch|messages|demo)\//.test(path),
);

test('the server says the same in both languages', () => {
  expect(languageFaults(vi, en)).toEqual([]);
  expect(compositionFaults(vi)).toEqual([]);
});

test('every code that can be shown has its sentence', () => {
  const codes = codesIn(speaking);

  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter(([code]) => !Object.hasOwn(vi, code))).toEqual([]);
});

test('every sentence has a code that can be shown', () => {
  const all = speaking.map(({ text }) => text).join('\n');

  expect(Object.keys(vi).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

const features = globSync('admin/messages/**/*.vi.ts').map((path) =>
  path.replace('admin/messages/', '').replace('.vi.ts', ''),
);

test.each(features)('the console says the same in both languages: %s', async (feature) => {
  const load = async (language: string) => {
    const file = `../../admin/messages/${feature}.${language}.js`;
    const module = (await import(file)) as Record<string, Catalogue>;
    return Object.assign({}, ...Object.values(module)) as Catalogue;
  };

  const [vietnamese, english] = [await load('vi'), await load('en')];

  expect(languageFaults(vietnamese, english)).toEqual([]);
  expect(compositionFaults(vietnamese)).toEqual([]);
});

describe('the check', () => {
  test('finds codes however they are shown', () => {
    const text = `refuse('NOT_FOUND'); refuse<RoundCode>('ROUND_GONE', {});
      refuse(\n  'WRONG_STATE',\n); new Refusal('BROKEN'); [{ field: 'a', code: 'TEXT_MISSING' }]`;

    expect([...codesIn([{ path: 'a.ts', text }]).keys()].toSorted()).toEqual([
      'BROKEN',
      'NOT_FOUND',
      'ROUND_GONE',
      'TEXT_MISSING',
      'WRONG_STATE',
    ]);
  });

  test('finds a missing key, a missing placeholder and an empty sentence', () => {
    const vietnamese = { a: { b: 'Còn {count} chỗ' }, c: 'x', d: 'y' };
    const english = { a: { b: 'Some places' }, c: '', e: 'z' };

    expect(languageFaults(vietnamese, english)).toEqual([
      'a.b: placeholders "{count}" and ""',
      'c: empty',
      'd: in one language only',
      'e: in one language only',
    ]);
  });

  test('finds a sentence in decomposed letters', () => {
    expect(compositionFaults({ a: 'đồng chí'.normalize('NFD') })).toEqual(['a: not in NFC']);
    expect(sentences({ a: { b: 'c' } }).get('a.b')).toBe('c');
  });
});
