import { v7 } from 'uuid';
import type { DocumentFile } from '../../schema/document/document.entity.js';
import { createFileStore } from '../../server/core/file-store.js';
import type { Place } from '../walls/arranged/places.js';
import { buildWall, type Wall } from '../walls/arranged/wall.js';
import { aMember, serve, type Served, signedIn, type Tab } from './served.js';

let served: Served;
let wall: Wall;

beforeAll(async () => {
  [served, wall] = await Promise.all([serve(), buildWall()]);
  await wall.operator.query('update app.committee set requires_second_factor = false');
});

afterAll(async () => {
  await Promise.all([served.close(), wall.close()]);
});

function documentOf(place: Place): string {
  const row = wall.rows.made.find(
    ({ table, place: at }) => table.className === 'OfficialDocument' && at === place,
  );
  return String(row?.values['id']);
}

/** Gives the place's document a file with its name in it. */
async function writeFile(place: Place, content = `file of ${place.name}`): Promise<string> {
  const id = documentOf(place);
  const store = createFileStore(served.env.FILES_DIR);
  const stored = await store.put(`${place.committeeId}/${id}/1.pdf`, Buffer.from(content));
  const file: DocumentFile = { kind: 'pdf', name: 'So-01-BC-DUK.pdf', ...stored };
  await wall.operator.query('update app.official_document set files = $1 where id = $2', [
    JSON.stringify([file]),
    id,
  ]);
  return id;
}

async function tabOf(
  place: Place,
  role: 'COMMITTEE_OFFICE' | 'TENANT_SECRETARY' | 'COMMITTEE_ADMIN',
) {
  const { committeeId, organizationId } = place;
  const member = await aMember({ committeeId: committeeId ?? '', organizationId, role });
  return { ...(await signedIn(served.app, member)), membershipId: member.membershipId };
}

async function get(tab: Tab, path: string) {
  const answer = await served.app.inject({
    method: 'GET',
    url: path,
    headers: { ...(tab.cookie ? { cookie: tab.cookie } : {}) },
  });
  const { 'x-request-id': id, date: _date, ...headers } = answer.headers;
  return {
    status: answer.statusCode,
    body: answer.body.replaceAll(String(id), 'id'),
    headers: JSON.stringify(headers),
  };
}

test('a file is served to the committee it is of, as a download that nothing keeps', async () => {
  const id = await writeFile(wall.places.a);

  const answer = await get(
    await tabOf(wall.places.a, 'COMMITTEE_OFFICE'),
    `/files/documents/${id}/pdf`,
  );

  expect(answer.status).toBe(200);
  expect(answer.body).toBe('file of A');
  expect(JSON.parse(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="So-01-BC-DUK.pdf"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('everything else is not found, in the same bytes', async () => {
  const { a, a1, b } = wall.places;
  const [own, foreign] = [await writeFile(a), await writeFile(b)];
  const staff = await tabOf(a, 'COMMITTEE_OFFICE');
  const secretary = await tabOf(a1, 'TENANT_SECRETARY');
  const administrator = await tabOf(a, 'COMMITTEE_ADMIN');
  const answers = [
    await get({}, `/files/documents/${own}/pdf`),
    await get({ cookie: 'workplace-culture.session_token=x.y' }, `/files/documents/${own}/pdf`),
    await get(staff, `/files/documents/${foreign}/pdf`),
    await get(staff, `/files/documents/${v7()}/pdf`),
    await get(staff, `/files/documents/${'-'.repeat(36)}/pdf`),
    await get(staff, '/files/documents/nonsense/pdf'),
    await get(staff, `/files/documents/${own}/docx`),
    await get(staff, `/files/documents/${own}/__proto__`),
    await get(staff, `/files/documents/${own}/..%2f..%2fpackage.json`),
    await get(staff, `/files/documents/..%2f..%2f..%2fetc%2fpasswd/pdf`),
    await get(staff, `/files/documents/${own}%00/pdf`),
    await get(staff, `/files/documents/${own}/pdf?membership=${secretary.membershipId}`),
    await get(staff, `/files/documents/${own}/pdf?membership=${v7()}`),
    await get(staff, `/files/documents/${own}/pdf?membership=a&membership=b`),
    await get(secretary, `/files/documents/${own}/pdf`),
    await get(administrator, `/files/documents/${own}/pdf`),
  ];

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect(new Set(answers.map(({ body }) => body))).toEqual(
    new Set(['{"code":"NOT_FOUND","requestId":"id"}']),
  );
  expect(new Set(answers.map(({ headers }) => headers)).size).toBe(1);
});

test('a membership in the address counts as one in the header does', async () => {
  const id = await writeFile(wall.places.a);
  const tab = await tabOf(wall.places.a, 'COMMITTEE_OFFICE');

  const answer = await get(tab, `/files/documents/${id}/pdf?membership=${tab.membershipId}`);

  expect(answer.status).toBe(200);
});

test('a path in the database that leads out of the store is not followed', async () => {
  const { b } = wall.places;
  const id = await writeFile(b);
  const file = {
    kind: 'pdf',
    name: 'x.pdf',
    path: '../../../../../etc/passwd',
    sha256: '',
    bytes: 1,
  };
  await wall.operator.query('update app.official_document set files = $1 where id = $2', [
    JSON.stringify([file]),
    id,
  ]);

  const answer = await get(await tabOf(b, 'COMMITTEE_OFFICE'), `/files/documents/${id}/pdf`);

  expect(answer.status).toBe(500);
  expect(answer.body).toBe('{"code":"INTERNAL","requestId":"id"}');
});

test('a file that is gone from the store is an error of ours, told without a path', async () => {
  const { b } = wall.places;
  const id = await writeFile(b);
  const file = { kind: 'pdf', name: 'x.pdf', path: 'gone/1.pdf', sha256: '', bytes: 1 };
  await wall.operator.query('update app.official_document set files = $1 where id = $2', [
    JSON.stringify([file]),
    id,
  ]);

  const answer = await get(await tabOf(b, 'COMMITTEE_OFFICE'), `/files/documents/${id}/pdf`);

  expect(answer.status).toBe(500);
  expect(answer.body).toBe('{"code":"INTERNAL","requestId":"id"}');
  expect(served.logged().includes('gone/1.pdf')).toBe(true);
});

test.each([
  '/files/documents/../../package.json',
  '/files/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/.env',
  '/.data/files',
  '/dist/server/main.js',
])('nothing outside the console is served at %s', async (path) => {
  const answer = await get({}, path);

  expect(answer.status).toBe(404);
  expect(answer.body).not.toMatch(/dependencies|AUTH_SECRET|import /);
});
