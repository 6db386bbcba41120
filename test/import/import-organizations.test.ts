import { Headcount } from '../../schema/organization/headcount.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { readImport } from '../../server/import/import.service.js';
import type { TestPerson } from '../core/api.js';
import { aMember } from '../core/given/member.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import { edit, soundFacts } from '../organization/given-register.js';
import { aRow, csv, type FileRow, workbook } from './files.js';

const FIELDS = 'id state step written total created changed unchanged faulty';
const ONE = `query ($id: ID!) { organizationImport(id: $id) { ${FIELDS} } }`;
const COMMIT = `mutation ($id: ID!) { commitOrganizationImport(id: $id) { ${FIELDS} } }`;
const UNDO = `mutation ($id: ID!) { undoOrganizationImport(id: $id) { ${FIELDS} } }`;
const ROWS = `query ($id: ID!) { organizationImportRows(filter: { importId: $id }) {
  items { line outcome code faults { field code message } changes { field from to } } } }`;

async function read(who: TestPerson, rows: FileRow[], validFrom?: string): Promise<string> {
  const file = await workbook(rows);
  return readImport(who.ctx, { fileName: 'ds.xlsx', file, validFrom });
}

async function counts(who: TestPerson, id: string) {
  const reply = await who.ask<{ organizationImport: Record<string, unknown> }>(ONE, { id });
  return reply.data?.organizationImport;
}

async function written(who: TestPerson, rows: FileRow[], validFrom?: string): Promise<string> {
  const id = await read(who, rows, validFrom);
  expect(await who.ask(COMMIT, { id })).toSucceed();
  await runJobs(who.actor.committeeId);
  return id;
}

const codesOf = async (committeeId: string) =>
  (await storedRows(Organization, { committeeId })).map(({ code }) => code).toSorted();

const counted = { asOf: '31/12/2025', membersTotal: 50, subCells: 3, cluster: 'Cụm 1' };

test('a file shows what it would do and changes nothing until it is written', async () => {
  const { administrator, committeeId } = await newTenant();

  const id = await read(administrator, [aRow(counted), aRow({ code: 'org-0', name: 'Tên khác' })]);
  const rows = await administrator.ask(ROWS, { id });

  expect(rows.data).toMatchObject({
    organizationImportRows: {
      items: [
        { line: 2, outcome: 'NEW', code: 'so-noi-vu' },
        {
          line: 3,
          outcome: 'CHANGED',
          changes: [{ field: 'name', from: 'Tổ chức Đống Đa 1', to: 'Tên khác' }],
        },
      ],
    },
  });
  expect(await counts(administrator, id)).toMatchObject({ state: 'READY', created: 1, changed: 1 });
  expect(await codesOf(committeeId)).toEqual(['org-0', 'org-1', 'org-2']);
});

test('it is written by the worker: organizations, clusters, counts and history', async () => {
  const { administrator, committeeId, first } = await newTenant();

  const id = await written(
    administrator,
    [aRow(counted), aRow({ code: 'org-0', name: 'Tên khác', hostType: null })],
    '2026-03-01',
  );

  expect(await counts(administrator, id)).toMatchObject({ state: 'COMMITTED' });
  expect(await codesOf(committeeId)).toEqual(['org-0', 'org-1', 'org-2', 'so-noi-vu']);
  const reply = await administrator.ask(
    `{ organizations(filter: { search: "noi vu" }) { items { shortName issuerName abbreviation
      cluster { name } headcount { asOf membersTotal subCells } versions { validFrom } } }
      organization(id: "${first.id}") { name shortName versions { name validFrom } } }`,
  );
  expect(reply.data).toEqual({
    organizations: {
      items: [
        {
          shortName: 'Sở Nội vụ',
          issuerName: 'ĐẢNG ỦY SỞ NỘI VỤ',
          abbreviation: 'ĐU',
          cluster: { name: 'Cụm 1' },
          headcount: { asOf: '2025-12-31', membersTotal: 50, subCells: 3 },
          versions: [{ validFrom: '1930-02-03' }],
        },
      ],
    },
    organization: {
      name: 'Tên khác',
      shortName: 'Tổ chức Đống Đa 1',
      versions: [{ name: 'Tên khác', validFrom: '2026-03-01' }],
    },
  });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'import.read',
    'import.commit',
    'import.write',
  ]);
});

test('the same file a second time changes nothing', async () => {
  const { administrator } = await newTenant();
  const rows = [aRow(counted), aRow({ code: 'hai', name: 'Chi bộ Hai', openedOn: '01/01/2020' })];
  await written(administrator, rows);

  const id = await read(administrator, rows);

  expect(await counts(administrator, id)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  expect(await administrator.ask(COMMIT, { id })).toBeRefused('IMPORT_CHANGES_NOTHING');
});

test('a file with a faulty row is not written, and the fault is told in words', async () => {
  const { administrator, committeeId } = await newTenant();
  const id = await read(administrator, [aRow(), aRow({ code: 'hai', hostType: null })]);

  const rows = await administrator.ask(ROWS, { id });

  expect(await administrator.ask(COMMIT, { id })).toBeRefused('IMPORT_HAS_FAULTS');
  expect(JSON.stringify(rows)).toContain('Ô này phải có nội dung.');
  expect(await codesOf(committeeId)).toHaveLength(3);
});

test('what was written is taken back: new organizations go, old ones are as they were', async () => {
  const { administrator, committeeId, first } = await newTenant();
  await written(
    administrator,
    [aRow({ code: 'org-0', name: 'Tên một', ...counted })],
    '2026-01-01',
  );
  const before = await stored(Organization, first.id);
  const again = { code: 'org-0', name: 'Tên hai', hostType: null, ...counted, membersTotal: 60 };
  const id = await written(administrator, [aRow(counted), again], '2026-03-01');

  expect(await administrator.ask(UNDO, { id })).toSucceed();
  await runJobs(committeeId);

  expect(await counts(administrator, id)).toMatchObject({ state: 'UNDONE' });
  expect(await codesOf(committeeId)).toEqual(['org-0', 'org-1', 'org-2']);
  const { version: _now, ...after } = await stored(Organization, first.id);
  const { version: _then, ...was } = before;
  expect(after).toEqual(was);
  expect(await storedRows(Headcount, { committeeId })).toEqual([
    expect.objectContaining({ membersTotal: 50 }),
  ]);
});

test.each(['an edit', 'a member'])('%s after it keeps what was written', async (what) => {
  const { administrator, committeeId } = await newTenant();
  const id = await written(administrator, [aRow()]);
  const [made] = await storedRows(Organization, { committeeId, code: 'so-noi-vu' });
  const { id: organizationId = '', version } = made ?? {};
  const change = { id: organizationId, version, facts: soundFacts, validFrom: '2026-01-01' };
  if (what === 'an edit') await edit(administrator, { ...change, phone: '0228 3649 123' });
  else await aMember(committeeId, { role: 'TENANT_OFFICER', organizationId });

  expect(await administrator.ask(UNDO, { id })).toBeRefused('IMPORT_HAS_DEPENDENTS');
  expect(await codesOf(committeeId)).toHaveLength(4);
});

test('what changed in the register since the file was read is seen before it is written', async () => {
  const { administrator } = await newTenant();
  const id = await read(administrator, [aRow()]);
  await written(administrator, [aRow()]);

  expect(await administrator.ask(COMMIT, { id })).toBeRefused('IMPORT_CHANGES_NOTHING');
  expect(await counts(administrator, id)).toMatchObject({ unchanged: 1 });
});

test('ten thousand rows are read and written in seconds, with their progress kept', async () => {
  const { administrator, committeeId } = await newTenant();
  const rows = Array.from({ length: 10_000 }, (_none, at) =>
    aRow({ code: `tc-${at}`, name: `Chi bộ ${at}`, asOf: '31/12/2025', membersTotal: at % 90 }),
  );
  const file = Buffer.from(csv(rows));
  const began = performance.now();

  const id = await readImport(administrator.ctx, { fileName: 'ds.csv', file });
  expect(await administrator.ask(COMMIT, { id })).toSucceed();
  await runJobs(committeeId);

  const took = performance.now() - began;
  expect(await counts(administrator, id)).toMatchObject({
    state: 'COMMITTED',
    created: 10_000,
    step: 'history',
    written: 10_000,
  });
  expect(took).toBeLessThan(30_000);
}, 90_000);

test('files are their committee’s and their keepers’', async () => {
  const { administrator, office, first } = await newTenant();
  const stranger = await newTenant();
  const id = await read(administrator, [aRow()]);

  for (const each of [UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await administrator.ask(COMMIT, { id: each })).toBeRefused('NOT_FOUND');
  }
  expect(await stranger.administrator.ask(COMMIT, { id })).toBeRefused('NOT_FOUND');
  expect(await stranger.administrator.ask(UNDO, { id })).toBeRefused('NOT_FOUND');
  for (const person of [office, first.secretary]) {
    expect(await person.ask(COMMIT, { id })).toBeRefused('FORBIDDEN');
    expect(await person.ask(UNDO, { id })).toBeRefused('FORBIDDEN');
    await expect(read(person, [aRow()])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
