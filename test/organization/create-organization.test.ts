import { Organization } from '../../schema/organization/organization.entity.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { create, inRole, registered, soundFacts } from './given-register.js';

test('an organization is put at the end of the register, with its first version', async () => {
  const { administrator } = await newTenant();

  const reply = await create(administrator, {
    openedOn: '2020-05-19',
    phone: '0228 3649 123',
    email: 'vanphong@so-noi-vu.example',
    contactName: 'Lê Thu Quế',
    contactPosition: 'Chánh Văn phòng',
  });

  expect(reply.data?.createOrganization).toMatchObject({
    code: 'so-noi-vu',
    openedOn: '2020-05-19',
    closedOn: null,
    phone: '0228 3649 123',
    contactPosition: 'Chánh Văn phòng',
    versions: [{ name: 'Đảng bộ Sở Nội vụ', validFrom: '2020-05-19', validTo: null }],
  });
  const id = reply.data?.createOrganization.id ?? '';
  expect(await stored(Organization, id)).toMatchObject({
    position: 3,
    foldedName: 'dang bo so noi vu so noi vu',
  });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({ action: 'organization.create', organizationId: id }),
  ]);
});

test('without a first day it has been there from the beginning', async () => {
  const { administrator } = await newTenant();

  const { versions } = await registered(administrator);

  expect(versions).toEqual([{ name: soundFacts.name, validFrom: '1930-02-03', validTo: null }]);
});

test('a code is taken once in a committee, and another committee may have the same', async () => {
  const { administrator } = await newTenant();
  const { administrator: stranger } = await newTenant();
  await registered(administrator);

  expect(await create(administrator)).toBeRefused('INVALID_INPUT', { code: 'CODE_TAKEN' });
  expect(await create(stranger)).toSucceed();
});

test.each([
  [{ code: 'Sở Nội vụ' }, { code: 'CODE_WRONG' }],
  [{ code: '' }, { code: 'TEXT_TOO_SHORT' }],
  [{ openedOn: '2199-01-01' }, { openedOn: 'DAY_AHEAD' }],
  [{ openedOn: '1929-01-01' }, { openedOn: 'DAY_WRONG' }],
  [{ phone: 'gọi bà Quế' }, { phone: 'PHONE_WRONG' }],
  [{ email: 'van phong' }, { email: 'EMAIL_WRONG' }],
  [{ facts: { ...soundFacts, name: ' ' } }, { name: 'TEXT_TOO_SHORT' }],
  [{ facts: { ...soundFacts, clusterId: UNKNOWN_ID } }, { clusterId: 'NOT_IN_REGISTER' }],
  [{ facts: { ...soundFacts, parentId: 'x' } }, { parentId: 'NOT_IN_REGISTER' }],
])('refuses %j at its field', async (wrong, fields) => {
  const { administrator, committeeId } = await newTenant();

  expect(await create(administrator, wrong)).toBeRefused('INVALID_INPUT', fields);
  expect(await storedRows(Organization, { committeeId })).toHaveLength(3);
});

test("another committee's organization is no parent", async () => {
  const { administrator } = await newTenant();
  const { first } = await newTenant();

  expect(await create(administrator, { facts: { ...soundFacts, parentId: first.id } })).toBeRefused(
    'INVALID_INPUT',
    { parentId: 'NOT_IN_REGISTER' },
  );
});

test('the organisation board keeps the register; others do not', async () => {
  const { office, standing, executive, first } = await newTenant();
  const board = await inRole(office, 'COMMITTEE_ORGANISATION');

  expect(await create(board)).toSucceed();
  for (const person of [office, standing, executive, first.secretary, first.officer]) {
    expect(await create(person, { code: 'khac' })).toBeRefused('FORBIDDEN');
  }
});
