import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { newTenant } from '../../core/world.js';
import { aMember, ORIGIN, serve, type Served, signedIn, type Tab } from '../../sign-in/served.js';

let served: Served;
let tabs: Record<'a stranger' | 'somebody signed in', Tab>;

beforeAll(async () => {
  served = await serve({ INTROSPECTION: 'off' });
  const { committeeId } = await newTenant();
  const member = await aMember({ committeeId, role: 'COMMITTEE_OFFICE' });
  tabs = { 'a stranger': {}, 'somebody signed in': await signedIn(served.app, member) };
});

afterAll(() => served.close());

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

const posted = (payload: object | string, type = 'application/json'): InjectOptions => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': type },
  payload,
});

const asked = (query: string) => posted({ query });

const got = (url: string, query?: string): InjectOptions => ({
  method: 'GET',
  url,
  ...(query ? { query: { query } } : {}),
  headers: { accept: 'text/html,application/json' },
});

/** An attack as graphql-cop makes it, and what in an answer it takes for a finding. */
interface Attack {
  requests: InjectOptions[];
  isFinding: (answer: LightMyRequestResponse) => boolean;
}

const isData = ({ body }: LightMyRequestResponse) => body.includes('"data":{');
const errorsIn = ({ body }: LightMyRequestResponse) => body.split('"message"').length - 1;

const attacks: Record<string, Attack> = {
  'alias overloading': {
    requests: [asked(`query { ${times(101, (at) => `alias${at}: __typename`)} }`)],
    isFinding: isData,
  },
  'batch queries': {
    requests: [posted(Array.from({ length: 10 }, () => ({ query: 'query { __typename }' })))],
    isFinding: isData,
  },
  'directive overloading': {
    requests: [asked('query { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }')],
    isFinding: (answer) => isData(answer) || errorsIn(answer) >= 10,
  },
  'circular introspection': {
    requests: [
      asked(
        'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      ),
    ],
    isFinding: isData,
  },
  'circular fragments': {
    requests: [
      asked(`query { __schema { ...A } } fragment A on __Schema { __typename ...B }
        fragment B on __Schema { ...A }`),
      asked('query { ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }'),
    ],
    isFinding: (answer) => isData(answer) || errorsIn(answer) === 0,
  },
  'field duplication': {
    requests: [asked(`query { ${times(500, () => '__typename')} }`)],
    isFinding: isData,
  },
  'field suggestions': {
    requests: [
      asked('query { __schema { directive } }'),
      asked('query { organisations { total } }'),
    ],
    isFinding: ({ body }) => /did you mean|directives|organizations/i.test(body),
  },
  'GET mutations': {
    requests: [got('/graphql', 'mutation { __typename }')],
    isFinding: (answer) => isData(answer) || answer.statusCode < 400,
  },
  'GET query CSRF': {
    requests: [got('/graphql', 'query { __typename }')],
    isFinding: (answer) => isData(answer) || answer.statusCode < 400,
  },
  'POST urlencoded CSRF': {
    requests: [
      posted('query=query+%7B+__typename+%7D', 'application/x-www-form-urlencoded'),
      { ...posted('', 'application/json'), query: { query: 'query { __typename }' } },
    ],
    isFinding: (answer) => isData(answer) || answer.statusCode < 400,
  },
  'trace mode': {
    requests: [asked('query { __typename }'), asked('query { nothing }')],
    isFinding: ({ body }) => /tracing|stacktrace|exception|node_modules/i.test(body),
  },
  GraphiQL: {
    requests: ['/graphiql', '/playground', '/console', '/graphql', '/altair', '/voyager'].map(
      (url) => got(url),
    ),
    isFinding: ({ body, statusCode }) => statusCode < 400 || /<html|<script/i.test(body),
  },
  introspection: {
    requests: [
      asked('query { __schema { types { name fields { name } } } }'),
      asked('query { __type(name: "Query") { fields { name } } }'),
    ],
    isFinding: isData,
  },
  'unhandled errors': {
    requests: [asked('qwerty cop { abc }'), posted('{"query":'), posted({ query: null })],
    isFinding: ({ body, statusCode }) =>
      statusCode >= 500 || /exception|stack|syntax error|unexpected/i.test(body),
  },
};

describe.each(['a stranger', 'somebody signed in'] as const)('%s finds nothing by', (who) => {
  test.each(Object.entries(attacks))('%s', async (_name, { requests, isFinding }) => {
    const findings: string[] = [];
    for (const request of requests) {
      const { cookie } = tabs[who];
      const headers = { ...request.headers, origin: ORIGIN, ...(cookie ? { cookie } : {}) };
      const answer = await served.app.inject({ ...request, headers });
      if (isFinding(answer)) findings.push(`${answer.statusCode} ${answer.body.slice(0, 300)}`);
    }

    expect(findings).toEqual([]);
  });
});
