/** Every GraphQL document of the console is one the server understands. */
import { globSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

const modules = globSync('admin/**/*.graphql.ts').toSorted();

async function documentsOf(path: string): Promise<[name: string, source: string][]> {
  const exported = (await import(`../../${path}`)) as Record<string, unknown>;
  return Object.entries(exported).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}

test('finds the documents', () => {
  expect(modules.length).toBeGreaterThan(3);
});

describe.each(modules)('%s', (path) => {
  test('exports documents that the schema accepts', async () => {
    const documents = await documentsOf(path);
    const faults = documents.flatMap(([name, source]) =>
      validate(schema, parse(source)).map(({ message }) => `${name}: ${message}`),
    );
    expect(documents.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
