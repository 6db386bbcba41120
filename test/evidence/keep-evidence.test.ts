import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { newTenant, type TestOrganization } from '../core/world.js';
import { aMember, ask, ORIGIN, serve, type Served, signedIn, type Tab } from '../sign-in/served.js';
import { pdf, photo } from './sample-files.js';

type Tenant = Awaited<ReturnType<typeof newTenant>>;

let served: Served;
let tenant: Tenant;

beforeAll(async () => {
  [served, tenant] = await Promise.all([serve(), newTenant()]);
});

afterAll(async () => {
  await served.close();
});

type Kind = 'TENANT_OFFICER' | 'TENANT_SECRETARY' | 'ORGANIZATION_ADMIN' | 'COMMITTEE_OFFICE';

async function tabOf(role: Kind, organization?: Pick<TestOrganization, 'id'>): Promise<Tab> {
  const { committeeId } = tenant;
  const member = await aMember({ committeeId, organizationId: organization?.id ?? null, role });
  return { ...(await signedIn(served.app, member)), membershipId: member.membershipId };
}

async function send(tab: Tab, name: string, payload: Buffer) {
  const answer = await served.app.inject({
    method: 'POST',
    url: `/files/evidence?name=${encodeURIComponent(name)}`,
    headers: {
      origin: ORIGIN,
      'content-type': 'application/octet-stream',
      ...(tab.cookie ? { cookie: tab.cookie } : {}),
      ...(tab.membershipId ? { 'x-membership-id': tab.membershipId } : {}),
    },
    payload,
  });
  return { status: answer.statusCode, ...answer.json<{ id: string; code?: string }>() };
}

async function get(tab: Tab, id: string, part = 'file') {
  const answer = await served.app.inject({
    method: 'GET',
    url: `/files/evidence/${id}/${part}?membership=${tab.membershipId}`,
    headers: tab.cookie ? { cookie: tab.cookie } : {},
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}

const EVIDENCES = `{ evidences { total items { id kind title fileName fileType bytes hasThumbnail } } }`;

test('an officer sends a file, and it is handed out as it was sent', async () => {
  const tab = await tabOf('TENANT_OFFICER', tenant.first);
  const content = pdf('% kế hoạch');

  const { status, id } = await send(tab, 'Kế hoạch số 12.pdf', content);
  const { headers, body } = await get(tab, id);

  expect(status).toBe(201);
  expect(body.equals(content)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Ke__ hoa_ch so__ 12.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91%2012.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect((await ask(served.app, tab, EVIDENCES)).data).toMatchObject({
    evidences: {
      total: 1,
      items: [{ id, kind: 'FILE', title: 'Kế hoạch số 12', fileType: 'PDF', hasThumbnail: false }],
    },
  });
});

test('a photograph has a small picture of it', async () => {
  const tab = await tabOf('TENANT_SECRETARY', tenant.second);

  const { id } = await send(tab, 'san-truong.jpg', await photo(1200, 800));
  const small = await get(tab, id, 'thumbnail');

  expect(small.status).toBe(200);
  expect(small.headers['content-type']).toBe('image/jpeg');
  expect(small.body.length).toBeLessThan((await get(tab, id)).body.length);
});

test('the same file sent again is the one that is there', async () => {
  const tab = await tabOf('TENANT_OFFICER', tenant.third);
  const content = pdf('% hai lần');

  const [one, two] = await Promise.all([send(tab, 'a.pdf', content), send(tab, 'b.pdf', content)]);

  expect(two.id).toBe(one.id);
  const folder = join(served.env.FILES_DIR, 'evidence', tenant.committeeId, tenant.third.id);
  const kept = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'file')));
  expect(kept).toEqual([one.id]);
});

test('only who drafts for an organization sends files', async () => {
  const others = await Promise.all([
    tabOf('ORGANIZATION_ADMIN', tenant.first),
    tabOf('COMMITTEE_OFFICE'),
  ]);

  const answers = await Promise.all(others.map((tab) => send(tab, 'a.pdf', pdf())));
  const stranger = await send({}, 'a.pdf', pdf());

  expect(answers.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(stranger.code).toBe('UNAUTHENTICATED');
});

test('a file that is refused leaves nothing, and one of 21 MB is refused by its size', async () => {
  const tab = await tabOf('TENANT_OFFICER', tenant.first);

  const unsafe = await send(tab, 'a.pdf', pdf('<</S/Launch>>'));
  const large = await send(tab, 'a.pdf', pdf('x'.repeat(21 * 1024 * 1024)));

  expect([unsafe.code, large.code]).toEqual(['EVIDENCE_UNSAFE', 'EVIDENCE_TOO_LARGE']);
  expect(readdirSync(join(served.env.FILES_DIR, 'incoming'))).toEqual([]);
});

test('to everybody else a file is not found', async () => {
  const owner = await tabOf('TENANT_OFFICER', tenant.first);
  const { id } = await send(owner, 'rieng.pdf', pdf('% riêng'));
  const [colleague, neighbour, office] = await Promise.all([
    tabOf('ORGANIZATION_ADMIN', tenant.first),
    tabOf('TENANT_SECRETARY', tenant.second),
    tabOf('COMMITTEE_OFFICE'),
  ]);

  const answers = await Promise.all([
    get(neighbour, id),
    get(office, id),
    get({ membershipId: owner.membershipId }, id),
    get(owner, v7()),
    get(owner, 'nonsense'),
    get(owner, id, 'thumbnail'),
    get(owner, id, '..%2f..%2fpackage.json'),
    get({ ...neighbour, membershipId: owner.membershipId }, id),
  ]);

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect((await get(colleague, id)).status).toBe(200);
});
