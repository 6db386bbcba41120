import { Organization } from '../../schema/organization/organization.entity.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { edit, registered, soundFacts } from './given-register.js';

const renamed = { ...soundFacts, name: 'Đảng bộ Sở Nội vụ mới', shortName: 'Sở Nội vụ mới' };

test('a new name holds from its day on, and the old one keeps the days before', async () => {
  const { administrator } = await newTenant();
  const { id, version } = await registered(administrator, { openedOn: '2020-01-01' });

  const reply = await edit(administrator, { id, version, facts: renamed, validFrom: '2025-03-01' });

  expect(reply.data?.editOrganization).toMatchObject({
    name: 'Đảng bộ Sở Nội vụ mới',
    versions: [
      { name: 'Đảng bộ Sở Nội vụ mới', validFrom: '2025-03-01', validTo: null },
      { name: 'Đảng bộ Sở Nội vụ', validFrom: '2020-01-01', validTo: '2025-02-28' },
    ],
  });
  expect((await stored(Organization, id)).foldedName).toContain('noi vu moi');
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'organization.create',
    'organization.edit',
  ]);
});

test('what is entered late changes its own days alone', async () => {
  const { administrator } = await newTenant();
  const { id, version } = await registered(administrator, { openedOn: '2020-01-01' });
  await edit(administrator, { id, version, facts: renamed, validFrom: '2025-03-01' });
  const between = { ...soundFacts, name: 'Đảng bộ Sở Nội vụ và Lao động' };

  const reply = await edit(administrator, {
    id,
    version: (await stored(Organization, id)).version,
    facts: between,
    validFrom: '2022-01-01',
  });

  expect(reply.data?.editOrganization).toMatchObject({
    name: 'Đảng bộ Sở Nội vụ mới',
    versions: [
      { validFrom: '2025-03-01', validTo: null },
      { name: 'Đảng bộ Sở Nội vụ và Lao động', validFrom: '2022-01-01', validTo: '2025-02-28' },
      { validFrom: '2020-01-01', validTo: '2021-12-31' },
    ],
  });
});

test('facts of the same day are corrected, and the same facts make no new version', async () => {
  const { administrator } = await newTenant();
  const { id, version } = await registered(administrator, { openedOn: '2020-01-01' });
  await edit(administrator, { id, version, facts: renamed, validFrom: '2020-01-01' });
  const now = await stored(Organization, id);

  const reply = await edit(administrator, {
    id,
    version: now.version,
    facts: renamed,
    phone: '0228 3649 123',
    validFrom: '2026-01-01',
  });

  expect(reply.data?.editOrganization).toMatchObject({
    phone: '0228 3649 123',
    versions: [{ name: 'Đảng bộ Sở Nội vụ mới', validFrom: '2020-01-01', validTo: null }],
  });
});

test('the second of two editors is told, and the code is not to be changed', async () => {
  const { administrator } = await newTenant();
  const { id, version } = await registered(administrator);
  const change = { id, version, facts: renamed, validFrom: '2026-01-01' };
  await edit(administrator, change);

  expect(await edit(administrator, change)).toBeRefused('CHANGED_ELSEWHERE');
  expect(await edit(administrator, { ...change, code: 'khac' })).toBeRefused('BAD_USER_INPUT');
});

test('an organization does not stand under itself, nor under its own', async () => {
  const { administrator, first } = await newTenant();
  const { id, version } = await registered(administrator, {
    facts: { ...soundFacts, parentId: first.id },
  });
  const under = (parentId: string) => ({ ...soundFacts, parentId });

  const itself = await edit(administrator, {
    id,
    version,
    facts: under(id),
    validFrom: '2026-01-01',
  });
  const own = await edit(administrator, {
    id: first.id,
    version: 1,
    facts: under(id),
    validFrom: '2026-01-01',
  });

  expect(itself).toBeRefused('INVALID_INPUT', { parentId: 'PARENT_CIRCLE' });
  expect(own).toBeRefused('INVALID_INPUT', { parentId: 'PARENT_CIRCLE' });
});

test('unknown, malformed and foreign ids are alike not found; others may not', async () => {
  const { administrator, office, first } = await newTenant();
  const { first: foreign } = await newTenant();
  const change = { version: 1, facts: renamed, validFrom: '2026-01-01' };

  for (const id of [UNKNOWN_ID, ...MALFORMED_IDS, foreign.id]) {
    expect(await edit(administrator, { ...change, id })).toBeRefused('NOT_FOUND');
  }
  for (const person of [office, first.secretary]) {
    expect(await edit(person, { ...change, id: first.id })).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Organization, foreign.id)).toMatchObject({ version: 1 });
});
