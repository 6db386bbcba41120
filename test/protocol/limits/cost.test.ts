import type { Reply } from '../../core/api.js';
import { newTenant, type Tenant } from '../../core/world.js';

let tenant: Tenant;

beforeAll(async () => {
  tenant = await newTenant();
});

function ask(query: string, variables: object = {}): Promise<Reply> {
  return tenant.office.ask(query, variables);
}

/** What of a submission is a list, and lists of what those name. */
const CONTENTS = `figures { indicator { categories { code } } } narratives { text } practices { title }
  previousFigures { indicator { categories { code } } } returnRemarks { reason }
  round { template { indicators { categories { code } } sections { code } causes { code } } }`;

const page = (more: string, contents = CONTENTS) =>
  `submissions(first: 100) { ${more} ${contents} }`;

const tooMuch: [how: string, query: string, variables?: object][] = [
  ['two pages', `{ a: ${page('items {')} } b: ${page('items {')} } }`],
  ['two pages of one name', `{ ${page('items {')} } ${page('items {')} } }`],
  [
    'fragments',
    `{ a: ${page('items {', '...c')} } b: ${page('items {', '...c')} } }
      fragment c on Submission { ${CONTENTS} }`,
  ],
  [
    'fragments of a page',
    `{ a: submissions(first: 100) { ...p } b: submissions(first: 100) { ... { ...p } } }
      fragment p on SubmissionPage { items { ... on Submission { ${CONTENTS} } } }`,
  ],
  [
    'a variable that says so',
    `query ($n: Int!) { a: submissions(first: $n) { items { ${CONTENTS} } }
      b: submissions(first: $n) { items { ${CONTENTS} } } }`,
    { n: 100 },
  ],
  [
    'a variable that says more than there can be',
    `query ($n: Int!) { a: submissions(first: $n) { items { ${CONTENTS} } }
      b: submissions(first: $n) { items { ${CONTENTS} } } }`,
    { n: 1_000_000 },
  ],
  [
    'the preset of a variable',
    `query ($n: Int = 100) { a: submissions(first: $n) { items { ${CONTENTS} } }
      b: submissions(first: $n) { items { ${CONTENTS} } } }`,
  ],
  [
    'a variable that is no number',
    `query ($n: Int!) { a: submissions(first: $n) { items { ${CONTENTS} } }
      b: submissions(first: $n) { items { ${CONTENTS} } } }`,
    { n: '1' },
  ],
  [
    'pages of less than nothing beside it',
    `{ ${page('items {')} } a: ${page('items {')} }
      b: submissions(first: -1000000) { items { ${CONTENTS} } } }`,
  ],
  [
    'directives that let it through later',
    `query ($no: Boolean = false) { a: ${page('items @skip(if: $no) {')} } b: ${page('items {')} } }`,
  ],
];

test.each(tooMuch)(
  'more rows than an operation may ask for are refused by %s',
  async (...trial) => {
    const [, query, variables] = trial;

    const reply = await ask(query, variables);

    expect(reply).toBeRefused('OPERATION_TOO_LARGE');
    expect(reply.data).toBeUndefined();
  },
);

test('one page of a hundred with all there is in them is served', async () => {
  const reply = await ask(`{ ${page('total items { id')} } }`);

  expect(reply).toSucceed();
});

test('a size that is a variable counts as what it says, each time anew', async () => {
  const query = `query Pages($n: Int!) { a: submissions(first: $n) { items { ${CONTENTS} } }
    b: submissions(first: $n) { items { ${CONTENTS} } } }`;

  expect(await ask(query, { n: 2 })).toSucceed();
  expect(await ask(query, { n: 100 })).toBeRefused('OPERATION_TOO_LARGE');
  expect(await ask(query, { n: 25 })).toSucceed();
});

test('four pages of the size that lists have are served', async () => {
  const pages = [1, 2, 3, 4].map((at) => `a${at}: submissions { items { ${CONTENTS} } }`);

  expect(await ask(`{ ${pages.join(' ')} }`)).toSucceed();
});

describe('the preview of a report', () => {
  const REPORT = (more: string) =>
    `query ($id: ID!) { ${more.replaceAll('report(', 'report(id: $id')} }`;

  test.each([
    ['of a list', '{ reports { items { id previewHtml } } }'],
    ['of a list of two', '{ reports(first: 2) { items { previewHtml } } }'],
    [
      'of a list, in fragments',
      '{ reports { items { ...p } } } fragment p on Report { previewHtml }',
    ],
    ['twice of one report', REPORT('report() { previewHtml again: previewHtml }')],
    ['of two reports', REPORT('a: report() { previewHtml } b: report() { previewHtml }')],
    ['beside a list of them', REPORT('report() { previewHtml } reports { items { previewHtml } }')],
  ])('is not rendered %s', async (_where, query) => {
    const reply = await ask(query, { id: tenant.roundId });

    expect(reply).toBeRefused('OPERATION_TOO_LARGE');
  });

  test('is rendered for one report, beside all that is told of it', async () => {
    const query = REPORT('report() { id previewHtml figures { value } } reports { items { id } }');

    const reply = await ask(query, { id: tenant.roundId });

    expect(reply.data).toEqual({ report: null, reports: { items: [] } });
  });
});
