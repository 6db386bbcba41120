import { fileText, readSetFile } from '../../admin/criteria/file/set-file.js';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { exampleSet } from './example.js';

const file = (text: string) => new Blob([text]);

test.each([...shippedSets, { code: 'example', name: 'Bộ thử', content: exampleSet() }])(
  '$code is read from a file as it was saved',
  async ({ name, content }) => {
    const read = await readSetFile(file(fileText({ name, content })));

    expect(read).toEqual({ draft: { name, content } });
  },
);

test.each<[string, string, string]>([
  ['no JSON', '{', 'NO_JSON'],
  ['a text', '"x"', 'NO_JSON'],
  ['something else', '{"format":"other","version":1}', 'OTHER_FORMAT'],
  ['more than a set can be', ' '.repeat(201 * 1024), 'TOO_LARGE'],
])('%s is told apart', async (_name, text, code) => {
  expect(await readSetFile(file(text))).toEqual({ code });
});

test('what is wrong is told with its place', async () => {
  const content = { ...exampleSet(), bonusCap: -1, script: 'eval' };

  const text = fileText({ name: 'Bộ', content });
  const read = await readSetFile(file(text));

  expect(read).toMatchObject({ faults: [{ field: 'bonusCap' }, { code: 'CRITERIA_SHAPE_WRONG' }] });
});

test('a file makes nothing of names that objects have of themselves', async () => {
  const text = fileText({ name: 'Bộ', content: exampleSet() });

  const read = await readSetFile(
    file(text.replace('"content": {', '"content": {"__proto__": {},')),
  );

  expect(({} as Record<string, unknown>)['standards']).toBeUndefined();
  expect(read).not.toHaveProperty('code');
});
