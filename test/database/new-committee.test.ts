import { Committee, Term } from '../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { ReportTemplate } from '../../schema/template/template.entity.js';
import { newCommittee } from '../../server/database/new-committee.js';
import { readCommittee } from '../../server/database/new-committee.main.js';
import { database } from '../core/database.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { ACCEPT, sentInvitations } from '../invitation/links.js';
import { ask, askToSignIn, cookieOf, PASSWORD, serve } from '../sign-in/served.js';

const given = {
  code: 'dang-bo-moi',
  name: 'Đảng ủy Mới',
  superior: 'Đảng bộ tỉnh Mới',
  symbol: 'ĐUM',
  place: 'Mới',
  'admin-email': 'quan.tri@test.example',
  'admin-name': 'Lê Quản Trị',
};

const args = (values: object) =>
  Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);

test('the first administrator of a new committee takes up the printed link', async () => {
  const { owner } = await database();
  const served = await serve();

  const token = await newCommittee(owner, readCommittee(args(given)));
  const accepted = await ask(served.app, {}, ACCEPT, {
    input: { token, fullName: 'Lê Quản Trị', password: PASSWORD },
  });

  expect(accepted.data).toEqual({ acceptInvitation: { email: 'quan.tri@test.example' } });
  const cookie = cookieOf(await askToSignIn(served.app, given['admin-email'], PASSWORD));
  const me = await ask(served.app, { cookie }, '{ me { memberships { role committeeName } } }');
  expect(me.data?.['me']).toEqual({
    memberships: [{ role: 'COMMITTEE_ADMIN', committeeName: 'Đảng ủy Mới' }],
  });
  await served.close();
});

test('it begins with a term, its recipients and templates, and the link is mailed as well', async () => {
  const { owner } = await database();
  const code = 'dang-bo-hai';

  await newCommittee(owner, { ...given, code, 'admin-email': 'hai@test.example' });

  const [committee] = await storedRows(Committee, { code });
  const committeeId = committee?.id ?? '';
  expect(committee).toMatchObject({ superiorLine: 'ĐẢNG BỘ TỈNH MỚI', issuerLine: 'ĐẢNG ỦY MỚI' });
  expect(await storedRows(Term, { committeeId })).toHaveLength(1);
  expect(await storedRows(RecipientRow, { committeeId })).toHaveLength(2);
  expect(await storedRows(ReportTemplate, { committeeId })).toMatchObject([
    { code: 'bao-cao-quy', number: 1, state: 'PUBLISHED' },
    { code: 'bao-cao-nam', number: 1, state: 'PUBLISHED' },
    { code: 'so-ket-tong-ket', number: 1, state: 'PUBLISHED' },
  ]);
  expect(await auditOf(committeeId)).toMatchObject([
    { action: 'committee.found', actorRole: 'OPERATOR' },
  ]);
  const [mail] = await sentInvitations(committeeId);
  expect(mail?.envelopeTo).toEqual(['hai@test.example']);
});

test('a code that is taken changes nothing', async () => {
  const { owner } = await database();
  const again = { ...given, code: 'dang-bo-ba' };
  await newCommittee(owner, again);

  const token = await newCommittee(owner, { ...again, name: 'Tên khác' });

  expect(token).toBeNull();
  expect(await storedRows(Committee, { code: 'dang-bo-ba' })).toMatchObject([{ name: given.name }]);
});

test('says everything that is missing or wrong at once', () => {
  const wrong = { ...given, code: 'Đảng Bộ', 'admin-email': 'nobody' };

  expect(() => readCommittee([])).toThrow(/--code is missing\n.*--name is missing/);
  expect(() => readCommittee(args(wrong))).toThrow(/--code small letters[\s\S]*--admin-email/);
  expect(() => readCommittee(['--unknown', 'x'])).toThrow(/unknown/);
});
