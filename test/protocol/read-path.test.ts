import type { TestPerson } from '../core/api.js';
import { newTenant, type Tenant } from '../core/world.js';

let tenant: Tenant;
let office: TestPerson;

beforeAll(async () => {
  tenant = await newTenant();
  office = tenant.office;
});

/** The one submission of the first organization, as selected. */
async function submission(selection: string, more = '', variables: object = {}) {
  const head = more.startsWith('$') ? `query (${more.split('|')[0]})` : 'query';
  const fragments = more.startsWith('$') ? (more.split('|')[1] ?? '') : more;
  const reply = await office.ask<{ submission: object }>(
    `${head} { submission(id: "${tenant.first.submissionId}") ${selection} } ${fragments}`,
    variables,
  );
  expect(reply).toSucceed();
  return reply.data?.submission;
}

const round = () => ({ id: tenant.roundId, label: 'Báo cáo thử' });

test('a fragment reads what its fields would', async () => {
  const direct = await submission('{ id round { id label } }');

  const spread = await submission(
    '{ ...a }',
    'fragment a on Submission { id round { ...b } } fragment b on ReportRound { id label }',
  );

  expect(spread).toEqual(direct);
  expect(spread).toEqual({ id: tenant.first.submissionId, round: round() });
});

test('inline fragments read what their fields would, with a type or without', async () => {
  const found = await submission(
    '{ ... on Submission { id } ... { round { ... on ReportRound { id label } } } }',
  );

  expect(found).toEqual({ id: tenant.first.submissionId, round: round() });
});

test.each([
  [true, { id: true }],
  [false, { round: true }],
])('@skip and @include by a variable that is %s', async (flag, keys) => {
  const found = await submission(
    '{ id @include(if: $flag) round @skip(if: $flag) { id } }',
    '$flag: Boolean!|',
    { flag },
  );

  expect(Object.keys(found ?? {})).toEqual(Object.keys(keys));
});

test.each([
  [undefined, ['id']],
  [false, ['id', 'round']],
])('@skip by a variable of its own default, given %s', async (flag, keys) => {
  const found = await submission(
    '{ id round @skip(if: $flag) { id } }',
    '$flag: Boolean! = true|',
    {
      ...(flag === undefined ? {} : { flag }),
    },
  );

  expect(Object.keys(found ?? {})).toEqual(keys);
});

test('@skip and @include on a spread and an inline fragment', async () => {
  const found = await submission(
    '{ id ...a @include(if: $no) ... @skip(if: $no) { organization { id } } ... on Submission @include(if: $no) { state } }',
    '$no: Boolean!|fragment a on Submission { round { id } }',
    { no: false },
  );

  expect(found).toEqual({ id: tenant.first.submissionId, organization: { id: tenant.first.id } });
});

test('one compiled operation answers each variable for itself', async () => {
  const query =
    'query ($id: ID!, $flag: Boolean!) { submission(id: $id) { id state @include(if: $flag) } }';
  const ask = (id: string, flag: boolean) => office.ask(query, { id, flag });
  const { first, second } = tenant;

  const answers = await Promise.all([
    ask(first.submissionId, true),
    ask(second.submissionId, false),
    ask(first.submissionId, false),
    ask(second.submissionId, true),
  ]);

  expect(answers.map(({ data }) => data)).toEqual([
    { submission: { id: first.submissionId, state: 'DUE' } },
    { submission: { id: second.submissionId } },
    { submission: { id: first.submissionId } },
    { submission: { id: second.submissionId, state: 'DUE' } },
  ]);
});

test('aliases at the root, at fields and at links keep their own selections', async () => {
  const reply = await office.ask(
    `{ one: submission(id: "${tenant.first.submissionId}") { a: round { x: id } b: round { y: label } mine: id }
       two: submission(id: "${tenant.second.submissionId}") { organization { called: id } } }`,
  );

  expect(reply.data).toEqual({
    one: { a: { x: tenant.roundId }, b: { y: 'Báo cáo thử' }, mine: tenant.first.submissionId },
    two: { organization: { called: tenant.second.id } },
  });
});

test('a field asked for twice is merged', async () => {
  const found = await submission('{ id id round { id } round { label } }');

  expect(found).toEqual({ id: tenant.first.submissionId, round: round() });
});

test('the name of a type may be asked anywhere, and alone', async () => {
  expect(await submission('{ __typename }')).toEqual({ __typename: 'Submission' });
  expect(await submission('{ round { __typename template { __typename } } }')).toEqual({
    round: { __typename: 'ReportRound', template: { __typename: 'ReportTemplate' } },
  });
});

test('a page takes its bounds, its order and its filter from variables', async () => {
  const query = `query ($first: Int!, $offset: Int, $sort: SortInput, $filter: SubmissionFilter) {
    submissions(first: $first, offset: $offset, sort: $sort, filter: $filter) {
      total items { organization { name } } } }`;
  const variables = {
    first: 2,
    offset: 1,
    sort: { field: 'organization', descending: true },
    filter: { roundId: tenant.roundId, states: ['DUE', 'DRAFT'] },
  };

  const reply = await office.ask(query, variables);

  expect(reply.data).toEqual({
    submissions: {
      total: 3,
      items: [tenant.second, tenant.first].map(({ name }) => ({ organization: { name } })),
    },
  });
});

test('only what was asked is counted and read', async () => {
  const counted = await office.ask('{ submissions { total } }');
  const read = await office.ask('{ submissions(first: 1) { items { state } } }');
  const neither = await office.ask('{ submissions { __typename } }');

  expect(counted.data).toEqual({ submissions: { total: 3 } });
  expect(read.data).toEqual({ submissions: { items: [{ state: 'DUE' }] } });
  expect(neither.data).toEqual({ submissions: { __typename: 'SubmissionPage' } });
});

test('a mutation answers with what it has just written, several in their order', async () => {
  const save = (value: string, version: number) => `saveSubmission(input: {
    id: "${tenant.third.submissionId}", version: ${version},
    figures: [{ indicatorId: "${tenant.indicators['L03']}", value: "${value}" }]
  }) { version figures { value } }`;

  const reply = await tenant.third.officer.ask(
    `mutation { a: ${save('1', 1)} b: ${save('2', 2)} }`,
  );

  expect(reply.data).toEqual({
    a: { version: 2, figures: [{ value: 1 }] },
    b: { version: 3, figures: [{ value: 2 }] },
  });
});

test('a mutation that is refused takes nothing back of the one before it', async () => {
  const { second } = tenant;
  const save = (version: number) =>
    `saveSubmission(input: { id: "${second.submissionId}", version: ${version}, figures: [] }) { version }`;

  const reply = await second.officer.ask(`mutation { a: ${save(1)} b: ${save(1)} }`);

  expect(reply).toBeRefused('CHANGED_ELSEWHERE');
  const kept = await office.ask(`{ submission(id: "${second.submissionId}") { version } }`);
  expect(kept.data).toEqual({ submission: { version: 2 } });
});
