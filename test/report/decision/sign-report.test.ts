import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Outbox } from '../../../schema/job/job.entity.js';
import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { RIGHT_PASSWORD, type TestPerson } from '../../core/api.js';
import { aDocument, aReport, draftModel } from '../../core/given/report.js';
import { auditOf, stored, storedRows } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt } from '../../core/given/superuser.js';
import { newTenant, type Tenant } from '../../core/world.js';

const SIGN = `mutation ($id: ID!, $password: String!) {
  signReport(id: $id, password: $password) {
    state previewHtml document { state signedAt signedBy { id } }
  }
}`;

interface Signed {
  signReport: { state: string; previewHtml: string; document: { signedAt: string } };
}

const sign = (who: TestPerson, id: string, password = RIGHT_PASSWORD) =>
  who.ask<Signed>(SIGN, { id, password });

async function numbered(tenant: Tenant) {
  const id = await aReport(tenant, 'NUMBERED');
  return { id, documentId: await aDocument(tenant, id) };
}

test('a member of the standing committee signs, and has the document sent', async () => {
  const tenant = await newTenant();
  const { id, documentId } = await numbered(tenant);

  const reply = await sign(tenant.standing, id);

  expect(reply.data?.signReport).toMatchObject({
    state: 'SIGNED',
    document: { state: 'SIGNED', signedBy: { id: tenant.standing.personId } },
  });
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'report.sign',
      actorId: tenant.standing.personId,
      actorRole: 'STANDING_COMMITTEE',
      fromState: 'NUMBERED',
      toState: 'SIGNED',
    },
  ]);
  expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toMatchObject([
    { name: 'document.issue', payload: { id: documentId }, relayedAt: null },
  ]);
});

test("the signature has the signer's position and name and the moment; nothing else changes", async () => {
  const tenant = await newTenant();
  const { id, documentId } = await numbered(tenant);
  const { model: before } = await stored(OfficialDocument, documentId);

  const reply = await sign(tenant.standing, id);

  const { model, signedAt } = await stored(OfficialDocument, documentId);
  expect(model).toEqual({
    ...before,
    signature: {
      authority: draftModel.signature.authority,
      title: 'PHÓ BÍ THƯ',
      name: tenant.standing.fullName,
      signedAt: signedAt?.toISOString(),
    },
  });
  expect(reply.data?.signReport.previewHtml).toContain(tenant.standing.fullName);
});

test('a wrong password changes nothing', async () => {
  const tenant = await newTenant();
  const { id, documentId } = await numbered(tenant);

  const reply = await sign(tenant.standing, id, 'wrong');

  expect(reply).toBeRefused('PASSWORD_WRONG', { password: 'PASSWORD_WRONG' });
  expect(await stored(Report, id)).toMatchObject({ state: 'NUMBERED' });
  expect(await stored(OfficialDocument, documentId)).toMatchObject({
    state: 'NUMBERED',
    signedBy: null,
    signedAt: null,
  });
  expect(await auditOf(id)).toEqual([]);
  expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toEqual([]);
});

test('signed twice at the same time, it is signed once and sent once', async () => {
  const tenant = await newTenant();
  const { id } = await numbered(tenant);

  const replies = await meetingAt('report', id, [
    () => sign(tenant.standing, id),
    () => sign(tenant.standing2, id),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SIGNED');
  expect(codes.toSorted()).toEqual(['SIGNED', 'WRONG_STATE']);
  expect(await storedRows(Outbox, { committeeId: tenant.committeeId })).toHaveLength(1);
});

test.each(Object.values(ReportState).filter((state) => state !== 'NUMBERED'))(
  'a report that is %s is not signed',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);
    await aDocument(tenant, id);

    expect(await sign(tenant.standing, id)).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state });
  },
);

test('only the standing committee signs, whatever password others know', async () => {
  const tenant = await newTenant();
  const { id } = await numbered(tenant);
  const { office, executive, administrator, first } = tenant;

  for (const person of [office, executive, administrator, first.secretary, first.officer]) {
    expect(await sign(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Report, id)).toMatchObject({ state: 'NUMBERED' });
});

test('another committee finds no such report, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const { id } = await numbered(tenant);
  const { standing } = await newTenant();

  const unknown = await sign(standing, UNKNOWN_ID);
  const foreign = [
    await sign(standing, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => sign(standing, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});
