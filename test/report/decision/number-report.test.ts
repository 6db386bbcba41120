import { Term } from '../../../schema/committee/committee.entity.js';
import { DocumentCounter, OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { personActing, type TestPerson } from '../../core/api.js';
import { aReport } from '../../core/given/report.js';
import { arrange, auditOf, stored, storedRows } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt } from '../../core/given/superuser.js';
import { newTenant } from '../../core/world.js';

const NUMBER = `mutation ($id: ID!) {
  numberReport(id: $id) {
    state previewHtml document { number symbol documentOn abstract state layoutProfile signedAt }
  }
}`;

interface Numbered {
  numberReport: {
    state: string;
    previewHtml: string;
    document: { number: number; documentOn: string };
  };
}

const number = (who: TestPerson, id: string) => who.ask<Numbered>(NUMBER, { id });

test('the office makes an approved report a document: numbered, dated, not yet signed', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'APPROVED');

  const reply = await number(tenant.office, id);

  expect(reply.data?.numberReport).toMatchObject({
    state: 'NUMBERED',
    document: {
      number: 1,
      symbol: 'BC/ĐUT',
      documentOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      state: 'NUMBERED',
      signedAt: null,
    },
  });
  expect(reply.data?.numberReport.previewHtml).toContain('Số 01-BC/ĐUT');
  expect(reply.data?.numberReport.previewHtml).not.toContain('Dự thảo');
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'report.number',
      actorId: tenant.office.personId,
      actorRole: 'COMMITTEE_OFFICE',
      fromState: 'APPROVED',
      toState: 'NUMBERED',
    },
  ]);
});

test("the document has the draft's text with number and date, and no mark of a draft", async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'APPROVED');
  const { model: draft } = await stored(Report, id);

  await number(tenant.office, id);

  const [document] = await storedRows(OfficialDocument, { committeeId: tenant.committeeId });
  expect(document?.model).toEqual({
    ...draft,
    number: 1,
    date: document?.documentOn,
    draft: null,
  });
});

/** The office at an instant. */
async function officeAt(instant: string, { office }: { office: TestPerson }) {
  return personActing({ ...office, now: () => new Date(instant) });
}

test("it is dated by the committee's own calendar, where the day begins seven hours earlier", async () => {
  const tenant = await newTenant();
  const evening = await officeAt('2026-07-01T16:59:59Z', tenant);
  const night = await officeAt('2026-07-01T17:00:00Z', tenant);

  const before = await number(evening, await aReport(tenant, 'APPROVED'));
  const after = await number(night, await aReport(tenant, 'APPROVED'));

  expect(before.data?.numberReport.document.documentOn).toBe('2026-07-01');
  expect(after.data?.numberReport.document.documentOn).toBe('2026-07-02');
});

test('it has the layout in force on its day', async () => {
  const tenant = await newTenant();
  const before = await officeAt('2023-08-15T03:00:00Z', tenant);
  const now = await officeAt('2026-11-23T03:00:00Z', tenant);

  await number(before, await aReport(tenant, 'APPROVED'));
  await number(now, await aReport(tenant, 'APPROVED'));

  const documents = await storedRows(OfficialDocument, { committeeId: tenant.committeeId });
  const profiles = documents
    .toSorted((a, b) => a.number - b.number)
    .map((each) => each.layoutProfile);
  expect(new Set(profiles).size).toBe(2);
});

test('without a term of office on the day there is no number', async () => {
  const tenant = await newTenant();
  await arrange(Term, { committeeId: tenant.committeeId }, { endOn: '2021-01-01' });
  const id = await aReport(tenant, 'APPROVED');

  expect(await number(tenant.office, id)).toBeRefused('NO_TERM');
  expect(await stored(Report, id)).toMatchObject({ state: 'APPROVED' });
  expect(await storedRows(DocumentCounter, { committeeId: tenant.committeeId })).toEqual([]);
});

test.each(Object.values(ReportState).filter((state) => state !== 'APPROVED'))(
  'a report that is %s gets no number',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);

    expect(await number(tenant.office, id)).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state });
    expect(await storedRows(OfficialDocument, { committeeId: tenant.committeeId })).toEqual([]);
  },
);

test('numbered twice at the same time, it has one number', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'APPROVED');

  const replies = await meetingAt('report', id, [
    () => number(tenant.office, id),
    () => number(tenant.office2, id),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'NUMBERED');
  expect(codes.toSorted()).toEqual(['NUMBERED', 'WRONG_STATE']);
  expect(await storedRows(DocumentCounter, { committeeId: tenant.committeeId })).toMatchObject([
    { lastNumber: 1 },
  ]);
});

test('only the office numbers', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'APPROVED');
  const { standing, executive, administrator, first } = tenant;

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await number(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Report, id)).toMatchObject({ state: 'APPROVED' });
});

test('another committee finds no such report, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'APPROVED');
  const { office } = await newTenant();

  const unknown = await number(office, UNKNOWN_ID);
  const foreign = [
    await number(office, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => number(office, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});
