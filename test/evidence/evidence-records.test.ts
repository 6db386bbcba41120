import { newTenant } from '../core/world.js';

const ADD_LINK = `mutation ($input: AddEvidenceLinkInput!) { addEvidenceLink(input: $input) { id version title url } }`;
const ADD_DOCUMENT = `mutation ($input: AddEvidenceDocumentInput!) {
  addEvidenceDocument(input: $input) { id documentNumber documentOn holdsToday } }`;
const CHANGE = `mutation ($input: ChangeEvidenceInput!) { changeEvidence(input: $input) { title validTo } }`;
const REMOVE = `mutation ($id: ID!) { removeEvidence(id: $id) }`;

const link = { title: 'Trang tin của đơn vị', url: 'https://tin.example.gov.vn/bai-1' };
const document = {
  title: 'Kế hoạch thực hiện Nghị quyết 04',
  documentNumber: '12-KH/ĐU',
  documentIssuer: 'Đảng ủy Sở',
  documentOn: '2026-02-03',
};

test('links and documents are noted, changed and removed', async () => {
  const { first } = await newTenant();
  const { ask } = first.officer;

  const added = await ask<{ addEvidenceLink: { id: string; version: number } }>(ADD_LINK, {
    input: link,
  });
  const noted = await ask(ADD_DOCUMENT, { input: { ...document, validTo: '2020-01-01' } });
  const { id = '', version = 0 } = added.data?.addEvidenceLink ?? {};
  const changed = await ask(CHANGE, {
    input: {
      id,
      version,
      title: 'Bài trên trang tin',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    },
  });
  const again = await ask(CHANGE, { input: { id, version, title: 'Bài khác' } });
  const removed = await ask(REMOVE, { id });

  expect(noted.data).toEqual({
    addEvidenceDocument: expect.objectContaining({ documentNumber: '12-KH/ĐU', holdsToday: false }),
  });
  expect(changed.data).toEqual({
    changeEvidence: { title: 'Bài trên trang tin', validTo: '2026-12-31' },
  });
  expect(again.errors?.[0]?.extensions.code).toBe('CHANGED_ELSEWHERE');
  expect(removed.data).toEqual({ removeEvidence: true });
});

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['file:///etc/passwd'],
  ['https://ten:matkhau@example.vn/'],
  ['khong phai dia chi'],
  [''],
])('the address %s is refused', async (url) => {
  const { first } = await newTenant();

  const reply = await first.officer.ask(ADD_LINK, { input: { ...link, url } });

  expect(reply.errors?.[0]?.extensions.fields).toEqual([
    expect.objectContaining({ field: 'url', code: 'URL_WRONG' }),
  ]);
});

test('a last day before the first one is refused', async () => {
  const { first } = await newTenant();
  const input = { ...document, validFrom: '2026-02-01', validTo: '2026-01-01' };

  const reply = await first.officer.ask(ADD_DOCUMENT, { input });

  expect(reply.errors?.[0]?.extensions.fields).toEqual([
    expect.objectContaining({ field: 'validTo', code: 'DAYS_OUT_OF_ORDER' }),
  ]);
});

test('evidence of another organization is not there, and the committee keeps none', async () => {
  const { first, second, office } = await newTenant();
  const added = await first.officer.ask<{ addEvidenceLink: { id: string } }>(ADD_LINK, {
    input: link,
  });
  const id = added.data?.addEvidenceLink.id;

  const [foreign, list, committee] = await Promise.all([
    second.secretary.ask(REMOVE, { id }),
    second.secretary.ask(`{ evidences { total } }`),
    office.ask(ADD_LINK, { input: link }),
  ]);

  expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect(list.data).toEqual({ evidences: { total: 0 } });
  expect(committee.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
