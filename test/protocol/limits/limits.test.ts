import { newTenant } from '../../core/world.js';
import {
  aMember,
  requestOf,
  serve,
  type Served,
  signedIn,
  type Tab,
} from '../../sign-in/served.js';

let served: Served;
let tab: Tab;

beforeAll(async () => {
  served = await serve();
  const { committeeId } = await newTenant();
  tab = await signedIn(served.app, await aMember({ committeeId, role: 'COMMITTEE_OFFICE' }));
});

afterAll(() => served.close());

interface Refused {
  data?: unknown;
  errors: { message: string; extensions: { code: string } }[];
}

/** Sends an operation and says how it was answered, and for how many milliseconds it was worked at. */
async function send(query: string, variables: object = {}) {
  const before = process.cpuUsage();
  const answer = await served.app.inject(requestOf(tab, query, variables));
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1000, body: answer.body, ...answer.json<Refused>() };
}

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

const FIELDS = 'total items { id round { template { indicators { code } } } }';

/** A chain of fragments, each spreading the next twice. */
function doubling(depth: number): string {
  const fragments = times(
    depth,
    (at) => `fragment f${at} on Me { id ...f${at + 1} ...f${at + 1} }`,
  );
  return `{ me { ...f0 } } ${fragments} fragment f${depth} on Me { id }`;
}

const tooLarge: [string, string][] = [
  ['1,000 aliases', `{ ${times(1000, (at) => `a${at}: me { id }`)} }`],
  ['31 aliases further in', `{ me { ${times(31, (at) => `a${at}: id`)} } }`],
  [
    '31 aliases in a fragment',
    `{ me { ...f } } fragment f on Me { ${times(31, (at) => `a${at}: id`)} }`,
  ],
  ['11 root fields', `{ ${times(11, (at) => `a${at}: me { id }`)} }`],
  [
    '11 root fields in fragments',
    `{ ...f } fragment f on Query { ${times(11, (at) => `a${at}: me { id }`)} }`,
  ],
  [
    '11 root fields within each other',
    `{ ${times(11, (at) => `... on Query { a${at}: me { id } }`)} }`,
  ],
  [
    '11 mutations',
    `mutation { ${times(11, (at) => `a${at}: acceptSubmission(id: "${at}") { id }`)} }`,
  ],
  [
    'a depth beyond the limit',
    `{ __schema { types { fields { type ${'{ ofType '.repeat(13)} { name } ${'} '.repeat(13)} } } } }`,
  ],
  ['1,000 tokens', `{ me { ${times(1000, () => 'id')} } }`],
  ['20,000 times one field', `{ me { ${times(20_000, () => 'id')} } }`],
  ['10,000 spreads', `{ me { ${times(10_000, () => '...f')} } } fragment f on Me { id }`],
  ['1,000 directives', `{ me { id ${times(1000, () => '@skip(if: false)')} } }`],
  ['1,000 unknown directives', `{ me { id ${times(1000, () => '@aa')} } }`],
  ['fragments in a circle', '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }'],
  ['a fragment in itself', '{ me { ...a } } fragment a on Me { id ...a }'],
  ['fragments that double 20 times', `${doubling(20)} { me { id } }`],
  ['fragments that double 70 times', `${doubling(70)} { me { id } }`],
  ['fragments that double 200 times', doubling(200)],
  ['240 times one link', `{ ${times(240, () => 'me { id }')} }`],
  ['100 unknown fields', `{ me { ${times(100, (at) => `nothing${at}`)} } }`],
  [
    '900 operations in one text of 200 KB',
    `{ me { id } } # ${'x'.repeat(200_000)} \n ${'{ me { id } } '.repeat(900)}`,
  ],
];

test.each(tooLarge)(
  'for %s an operation is refused before anything is read',
  async (_what, query) => {
    const reply = await send(query);

    expect(reply.data).toBeUndefined();
    expect([
      'OPERATION_TOO_LARGE',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'OPERATION_RESOLUTION_FAILURE',
    ]).toContain(reply.errors[0]?.extensions.code);
    expect(reply.errors.length).toBeLessThanOrEqual(11);
    expect(reply.took).toBeLessThan(1000);
  },
);

test.each(tooLarge)('for %s an operation is refused in few words', async (_what, query) => {
  const { body } = await send(query);

  expect(body.length).toBeLessThan(5000);
});

test('a tree of links is measured by its depth', async () => {
  const deep = 'round { template { indicators { code } } }';

  expect(
    (await send(`{ submissions { items { ${deep} figures { indicator { code } } } } }`)).errors,
  ).toBeUndefined();
});

test('30 aliases and 10 root fields are served', async () => {
  const reply = await send(`{ ${times(10, (at) => `a${at}: me { b: id c: email }`)} }`);

  expect(reply.errors).toBeUndefined();
});

test('a page that names everything four links deep is served', async () => {
  const reply = await send(`{ submissions(first: 100) { ${FIELDS} } }`);

  expect(reply.errors).toBeUndefined();
});

const suggestive: [string, string][] = [
  ['a field', '{ organisations { total } }'],
  ['a field of a type', '{ me { emial } }'],
  ['an argument', '{ organizations(frist: 1) { total } }'],
  ['a type', '{ me { ... on Mee { id } } }'],
  ['an enum value', '{ reportRounds(filter: { states: [OPEM] }) { total } }'],
  ['an input field', '{ organizations(filter: { hostTyp: AGENCY }) { total } }'],
  ['a directive', '{ me { id @skp(if: true) } }'],
  ['a required argument', '{ organization { id } }'],
  ['a variable type', 'query ($a: OrganizationFiltre) { organizations(filter: $a) { total } }'],
];

test.each(suggestive)(
  'a misspelt %s is refused without a word of how it is spelt',
  async (_what, query) => {
    const { body, errors } = await send(query);

    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(body).not.toMatch(
      /did you mean|organizations|email|first|hostType|OPEN|OrganizationFilter|skip/i,
    );
  },
);

const introspection = [
  '{ __schema { types { name } } }',
  '{ __schema { queryType { fields { name args { name } } } } }',
  '{ __type(name: "Me") { fields { name } } }',
  '{ ...f } fragment f on Query { __schema { directives { name } } }',
  'query ($n: String!) { __type(name: $n) { name } }',
  `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
];

test.each(introspection)('with introspection off the schema stays hidden: %s', async (query) => {
  const closed = await serve({ INTROSPECTION: 'off' });

  const answer = await closed.app.inject(requestOf(tab, query, { n: 'Me' }));
  const typename = await closed.app.inject(requestOf(tab, '{ me { __typename } }'));
  await closed.close();

  expect(answer.json<Refused>().errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(answer.body).not.toMatch(/"name"|fields"?:\s*\[\{/);
  expect(typename.json()).toEqual({ data: { me: { __typename: 'Me' } } });
});

test('the limits are not told', async () => {
  const bodies = await Promise.all(tooLarge.map(async ([, query]) => (await send(query)).body));

  expect(
    bodies.filter((body) =>
      /\b(12|10|30|2500|20000)\b/.test(body.replaceAll(/"requestId":"[^"]*"/g, '')),
    ),
  ).toEqual([]);
});
