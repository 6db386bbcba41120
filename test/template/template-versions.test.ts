import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';

const PARTS = `parts { ordinal heading } sections { code part heading lead close prompt quotesPractices }
  shortcomings { code text } causes { code text } practiceKinds { code label intro quoted }`;
const INDICATORS = `indicators { code sectionCode label aggregation unit numeratorLabel denominatorLabel
  categories { code label } sentence appliesTo required changeThreshold definition period sourceNote
  rules { code kind message test { is part others { code part } least most percent } } prefill polarity }`;
const VERSION = `id code number state version name opening abstract ${PARTS} ${INDICATORS}`;

const NEXT = `mutation ($id: ID!) { draftTemplateVersion(id: $id) { ${VERSION} } }`;
const CREATE = `mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { ${VERSION} } }`;
const SAVE = `mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { ${VERSION} } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  publishTemplate(id: $id, version: $version) { state publishedAt version } }`;
const DISCARD = `mutation ($id: ID!, $version: Int!) { discardTemplate(id: $id, version: $version) }`;
const ALL = `{ templateVersions { total items { id code number state indicatorCount uses { label } } } }`;

interface Version {
  id: string;
  code: string;
  number: number;
  state: string;
  version: number;
  sections: { code: string }[];
  indicators: { code: string; label: string }[];
}

async function nextVersion({ office, templateId }: Tenant): Promise<Version> {
  const reply = await office.ask<{ draftTemplateVersion: Version }>(NEXT, { id: templateId });
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data.draftTemplateVersion;
}

const inputOf = ({ code: _code, number: _number, state: _state, ...rest }: Version) => rest;

/** The sentences of the test template are told as numbers and lack labels: a draft to be mended. */
function mended(draft: Version) {
  return {
    ...inputOf(draft),
    indicators: draft.indicators.map((each) =>
      each.code === 'L04'
        ? { ...each, numeratorLabel: 'Đã học', denominatorLabel: 'Tất cả' }
        : each,
    ),
  };
}

test('the next version begins as a copy, and the published one stays as it is', async () => {
  const tenant = await newTenant();

  const draft = await nextVersion(tenant);

  expect(draft).toMatchObject({ code: 'test', number: 2, state: 'DRAFT' });
  expect(draft.indicators.map(({ code }) => code)).toEqual(['L04', 'L03', 'E06', 'E13', 'P17']);
  const again = await tenant.office.ask(NEXT, { id: tenant.templateId });
  expect(again).toBeRefused('TEMPLATE_DRAFT_EXISTS');
  expect(await auditOf(draft.id)).toMatchObject([{ action: 'template.draft', toState: 'DRAFT' }]);
});

test('a draft is kept as it was sent, whole or not', async () => {
  const tenant = await newTenant();
  const draft = await nextVersion(tenant);
  const rule = {
    code: 'R1',
    kind: 'HARD',
    test: { is: 'BETWEEN', part: 'value', least: 0, most: 50 },
    message: 'Nhiều nhất 50.',
  };
  const indicators = draft.indicators
    .filter(({ code }) => code !== 'P17')
    .map((each) => (each.code === 'L03' ? { ...each, label: '', rules: [rule] } : each));

  const input = { ...inputOf(draft), name: 'Tên mới', indicators };
  const reply = await tenant.office.ask<{ saveTemplate: Version }>(SAVE, { input });

  expect(reply.data?.saveTemplate).toMatchObject({ name: 'Tên mới', version: 2 });
  expect(reply.data?.saveTemplate.indicators).toHaveLength(4);
  expect(reply.data?.saveTemplate.indicators[1]).toMatchObject({ label: '', rules: [rule] });
  const stale = await tenant.office.ask(SAVE, { input });
  expect(stale).toBeRefused('CHANGED_ELSEWHERE');
});

test('which way is better is the draft’s to say, and goes on into the next version', async () => {
  const tenant = await newTenant();
  const draft = await nextVersion(tenant);
  const own = { ...draft.indicators[1], code: 'N01', label: 'Vụ việc', polarity: 'LOWER' };
  const { polarity: _unsaid, ...unsaid } = { ...own, code: 'N02', label: 'Lớp khác' };
  const whole = mended(draft);
  const input = { ...whole, indicators: [...whole.indicators, own, unsaid] };

  const saved = await tenant.office.ask<{ saveTemplate: Version }>(SAVE, { input });
  const { id, version } = saved.data?.saveTemplate ?? {};
  expect(await tenant.office.ask(PUBLISH, { id, version })).toSucceed();
  const next = await nextVersion({ ...tenant, templateId: draft.id });

  expect(next.indicators.slice(-2)).toMatchObject([
    { code: 'N01', polarity: 'LOWER' },
    { code: 'N02', polarity: 'NEUTRAL' },
  ]);
  const wrong = { ...input, indicators: [{ ...own, polarity: 'UPWARDS' }] };
  expect(await tenant.office.ask(SAVE, { input: wrong })).toBeRefused('BAD_USER_INPUT');
});

test('publishing names every fault, and is done once there is none', async () => {
  const tenant = await newTenant();
  const { office } = tenant;
  const draft = await nextVersion(tenant);
  const refused = await office.ask(PUBLISH, { id: draft.id, version: draft.version });
  expect(refused).toBeRefused('TEMPLATE_HAS_FAULTS');
  expect(refused.errors?.[0]?.extensions.fields.map(({ field }) => field)).toEqual([
    'indicators.L04.numeratorLabel',
    'indicators.L04.denominatorLabel',
  ]);
  const saved = await office.ask<{ saveTemplate: Version }>(SAVE, { input: mended(draft) });
  const version = saved.data?.saveTemplate.version;

  const published = await office.ask(PUBLISH, { id: draft.id, version });

  expect(published.data).toMatchObject({ publishTemplate: { state: 'PUBLISHED' } });
  expect(await stored(ReportTemplate, draft.id)).toMatchObject({ publishedBy: office.personId });
  const all = await office.ask<{ templateVersions: { items: Version[] } }>(ALL);
  expect(all.data?.templateVersions.items.map(({ number, state }) => [number, state])).toEqual(
    expect.arrayContaining([
      [2, 'PUBLISHED'],
      [1, 'PUBLISHED'],
    ]),
  );
});

test('a published version is changed by nobody, not even past the use cases', async () => {
  const tenant = await newTenant();
  const { office, templateId, indicators } = tenant;
  const input = { ...mended(await nextVersion(tenant)), id: templateId, version: 1 };

  expect(await office.ask(SAVE, { input })).toBeRefused('WRONG_STATE');
  expect(await office.ask(DISCARD, { id: templateId, version: 1 })).toBeRefused('WRONG_STATE');
  const past = office.ctx.transaction(async (tx) => {
    const row = await tx.em.findOneOrFail(ReportTemplate, { id: templateId });
    row.name = 'Tên khác';
  });
  await expect(past).rejects.toThrow(/row-level security/);
  await office.ctx.transaction((tx) =>
    tx.em.nativeDelete(Indicator, { id: indicators['L03'] ?? '' }),
  );
  expect(await storedRows(Indicator, { id: indicators['L03'] ?? '' })).toHaveLength(1);
});

test('a draft is thrown away with all it holds', async () => {
  const tenant = await newTenant();
  const draft = await nextVersion(tenant);

  const reply = await tenant.office.ask(DISCARD, { id: draft.id, version: draft.version });

  expect(reply.data).toEqual({ discardTemplate: true });
  expect(await storedRows(ReportTemplate, { id: draft.id })).toEqual([]);
});

test('a template of another kind begins with what is shipped, under a code of its own', async () => {
  const { office } = await newTenant();

  const made = await office.ask<{ createTemplate: Version }>(CREATE, {
    input: { name: 'Báo cáo chuyên đề' },
  });
  const again = await office.ask(CREATE, { input: { name: 'Báo cáo Chuyên đề' } });

  expect(made.data?.createTemplate).toMatchObject({ code: 'bao-cao-chuyen-de', number: 1 });
  expect(made.data?.createTemplate.indicators.length).toBeGreaterThan(50);
  expect(again).toBeRefused('INVALID_INPUT');
  expect(again.errors?.[0]?.extensions.fields).toMatchObject([{ code: 'TEMPLATE_NAME_USED' }]);
});

test('only the office writes templates, and organizations see no draft', async () => {
  const tenant = await newTenant();
  const other = await newTenant();
  const { standing, first, templateId } = tenant;
  const draft = await nextVersion(tenant);

  expect(await standing.ask(NEXT, { id: templateId })).toBeRefused('FORBIDDEN');
  expect(await first.secretary.ask(NEXT, { id: templateId })).toBeRefused('FORBIDDEN');
  expect(await other.office.ask(NEXT, { id: templateId })).toBeRefused('NOT_FOUND');
  const seen = await first.officer.ask<{ templateVersions: { items: Version[] } }>(ALL);
  expect(seen.data?.templateVersions.items.map(({ id }) => id)).toEqual([templateId]);
  const asked = await first.officer.ask('query ($id: ID!) { reportTemplate(id: $id) { id } }', {
    id: draft.id,
  });
  expect(asked.data).toEqual({ reportTemplate: null });
});

test.each<[string, object, string]>([
  ['a code with a point', { code: 'L.1' }, 'TEMPLATE_CODE_WRONG'],
  ['a code twice', { code: 'L03' }, 'TEMPLATE_CODE_TWICE'],
  ['a part there is not', { code: 'N1', prefill: 'guess' }, 'CATEGORY_UNKNOWN'],
  ['a threshold of nothing', { code: 'N1', changeThreshold: -1 }, 'NUMBER_OUT_OF_RANGE'],
])('no draft is kept with %s', async (_name, change, code) => {
  const tenant = await newTenant();
  const draft = await nextVersion(tenant);
  const [first] = draft.indicators;
  const indicators = [...draft.indicators, { ...first, ...change }];

  const reply = await tenant.office.ask(SAVE, { input: { ...inputOf(draft), indicators } });

  expect(reply).toBeRefused('INVALID_INPUT');
  expect(reply.errors?.[0]?.extensions.fields).toMatchObject([{ code }]);
});
