import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { createSchema } from '../../server/core/graphql/schema.js';
import { resolvers } from '../../server/resolvers.js';
import { anApp, askedWith } from '../core/given/partner.js';
import { standing } from '../core/given/submission.js';
import { newTenant, type Tenant } from '../core/world.js';
import { serve, type Served } from '../sign-in/served.js';

let served: Served;
let tenant: Tenant;
let key: string;

interface Told {
  data?: Record<string, unknown> | null;
  errors?: { path?: string[]; extensions: { code: string; params: Record<string, string> } }[];
}

beforeAll(async () => {
  served = await serve();
  tenant = await newTenant();
  await standing(tenant.first, 'SUBMITTED');
  ({ key } = await anApp(tenant));
});

afterAll(() => served.close());

async function told(query: string, by = key): Promise<Told> {
  const answer = await served.app.inject(askedWith(by, query));
  return answer.json<Told>();
}

function codeOf({ errors }: Told) {
  return errors?.[0]?.extensions.code;
}

test.each([
  ['{ submissions { items { contact } } }', 'submissions.items.contact'],
  [
    '{ submissions { items { figures { explanation } } } }',
    'submissions.items.figures.explanation',
  ],
  ['{ submissions { items { narratives { text } } } }', 'submissions.items.narratives'],
  ['{ submissions { items { returnReason } } }', 'submissions.items.returnReason'],
  ['{ reports { items { preparedBy { id } } } }', 'reports.items.preparedBy'],
  ['{ reports { items { approvedBy { fullName } } } }', 'reports.items.approvedBy'],
  ['{ reports { items { document { signedBy { id } } } } }', 'reports.items.document.signedBy'],
  [
    '{ reports { items { document { deliveries { address } } } } }',
    'reports.items.document.deliveries',
  ],
  ['{ deliveries { items { address } } }', 'deliveries.items'],
  ['{ submission(id: "x") { contact } }', 'submission.contact'],
])('%s is not told, and the answer says where', async (query, path) => {
  const { data, errors } = await told(query);

  const params = errors?.[0]?.extensions.params ?? {};
  expect(['FIELD_NOT_SHARED', 'SCOPE_MISSING']).toContain(errors?.[0]?.extensions.code);
  expect(params['path']).toBe(path);
  expect(Object.values(data ?? {}).filter(Boolean)).toEqual([]);
});

test('an app sees the organizations that were opened to it, and of the committee what all share', async () => {
  const { second } = tenant;
  const app = await anApp(tenant, {
    name: 'Một tổ chức',
    wholeCommittee: false,
    organizations: [second.id],
  });

  const { data } = await told(
    `{ organizations { items { id } } submissions { items { organization { id } } }
      reportRounds { total } reports { total } }`,
    app.key,
  );

  expect(data).toEqual({
    organizations: { items: [{ id: second.id }] },
    submissions: { items: [{ organization: { id: second.id } }] },
    reportRounds: { total: 1 },
    reports: { total: 0 },
  });
});

test('an app without a scope is told which one is missing, also further in', async () => {
  const app = await anApp(tenant, { name: 'Chỉ báo cáo', scopes: ['submission:read'] });

  const root = await told('{ organizations { total } }', app.key);
  const inner = await told('{ submissions { items { organization { name } } } }', app.key);

  expect(root.errors?.[0]?.extensions).toMatchObject({
    code: 'SCOPE_MISSING',
    params: { scope: 'organization:read' },
  });
  expect(inner.errors?.[0]?.extensions).toMatchObject({
    code: 'SCOPE_MISSING',
    params: { scope: 'organization:read', path: 'submissions.items.organization' },
  });
});

test('an app neither signs in as somebody nor changes anything', async () => {
  const id = tenant.first.submissionId;

  expect(codeOf(await told('{ me { id } }'))).toBe('FORBIDDEN');
  expect(codeOf(await told(`mutation { acceptSubmission(id: "${id}") { id } }`))).toBe('FORBIDDEN');
  expect(codeOf(await told('{ apiClients { total } }'))).toMatch(/SCOPE_MISSING|NOT_SHARED/);
});

test('an app gets no file of a document, which names its signer', async () => {
  const answer = await served.app.inject({
    method: 'GET',
    url: `/files/documents/${tenant.roundId}/pdf`,
    headers: { authorization: `Bearer ${key}` },
  });

  expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'FORBIDDEN' }]);
});

/** Every way from a root field down to a scalar, three links deep, as a query of that field alone. */
function* queriesOf(schema: GraphQLSchema): Generator<string> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const field of Object.values(fields)) {
    for (const inner of selections(getNamedType(field.type) as GraphQLObjectType, 5)) {
      yield `{ ${field.name}${argumentsOf(field)} ${inner} }`;
    }
  }
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const id = '"01900000-0000-7000-8000-000000000000"';
  const values: Record<string, string> = {
    ID: id,
    ReportSourceFilter: `{ reportId: ${id}, indicatorCode: "L04" }`,
    AuditEventFilter: `{ entityId: ${id} }`,
  };
  const needed = field.args.filter(({ type }) => String(type).endsWith('!'));
  const asked = needed
    .filter(({ defaultValue }) => defaultValue === undefined)
    .map(({ name, type }) => `${name}: ${values[getNamedType(type).name] ?? '"x"'}`);
  return asked.length === 0 ? '' : `(${asked.join(', ')})`;
}

function* selections(type: GraphQLObjectType, depth: number): Generator<string> {
  if (!isObjectType(type) || depth === 0) return;
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (isScalarType(named) || isEnumType(named)) yield `{ ${field.name} }`;
    else
      for (const inner of selections(named as GraphQLObjectType, depth - 1))
        yield `{ ${field.name} ${inner} }`;
  }
}

test('no field of the API fails an app: each is told, or refused by name', async () => {
  const app = await anApp(tenant, {
    name: 'Đi khắp nơi',
    ratePerMinute: 600,
    dailyBudget: 1_000_000,
  });
  const queries = [...queriesOf(createSchema(resolvers))].filter((query) => query.length < 400);
  const sampled = queries.filter((_query, at) => at % Math.ceil(queries.length / 500) === 0);

  const codes = new Set<string>();
  const wrong: string[] = [];
  for (const query of sampled) {
    const reply = await told(query, app.key);
    const code = codeOf(reply) ?? 'TOLD';
    codes.add(code);
    if (code === 'INTERNAL') {
      wrong.push(`${query}: ${code}`);
    }
  }

  expect(wrong).toEqual([]);
  expect([...codes]).toEqual(expect.arrayContaining(['TOLD', 'FIELD_NOT_SHARED']));
});
