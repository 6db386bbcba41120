import sharp from 'sharp';
import {
  answer,
  anOpenRound,
  assessmentOf,
  GATE,
  SUBMIT,
} from '../assessment/assessment.fixture.js';
import { pdf, photo } from '../evidence/sample-files.js';
import { aMember, ask, ORIGIN, serve, type Served, signedIn, type Tab } from '../sign-in/served.js';
import { CLAIM, NAME } from './verification.fixture.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

interface Place {
  committeeId: string;
  organizationId: string | null;
}

async function tabOf(role: 'VERIFIER' | 'TENANT_SECRETARY', place: Place): Promise<Tab> {
  const member = await aMember({ ...place, role });
  return { ...(await signedIn(served.app, member)), membershipId: member.membershipId };
}

/** A self-assessment at its verifier, both over HTTP. */
async function aVisit() {
  const round = await anOpenRound();
  const { first, board, committeeId, assessmentRoundId: roundId } = round;
  const { id } = await assessmentOf(first);
  await answer(first.officer, id, GATE);
  const { version } = await assessmentOf(first);
  await first.secretary.ask(SUBMIT, { id, version });
  const verifier = await tabOf('VERIFIER', { committeeId, organizationId: null });
  const named = [{ assessmentId: id, verifierId: verifier.membershipId }];
  await board.ask(NAME, { input: { roundId, named } });
  await ask(served.app, verifier, CLAIM, { id });
  return { ...round, id, verifier };
}

async function send(
  tab: Tab,
  id: string,
  payload: Buffer,
  { line = '2.1/A', name = 'anh.jpg' } = {},
) {
  const query = new URLSearchParams({ name, assessment: id, line });
  const reply = await served.app.inject({
    method: 'POST',
    url: `/files/field-photos?${query}`,
    headers: {
      origin: ORIGIN,
      'content-type': 'application/octet-stream',
      cookie: tab.cookie ?? '',
      'x-membership-id': tab.membershipId ?? '',
    },
    payload,
  });
  return { status: reply.statusCode, ...reply.json<{ id: string; code?: string }>() };
}

async function take(tab: Tab, id: string, part = 'file') {
  const url = `/files/field-photos/${id}/${part}?membership=${tab.membershipId}`;
  const reply = await served.app.inject({
    method: 'GET',
    url,
    headers: { cookie: tab.cookie ?? '' },
  });
  return { status: reply.statusCode, body: reply.rawPayload };
}

const PHOTOS = `query ($id: ID!) { assessmentVerification(id: $id) { visit { photos { id line } } } }`;
const REMOVE = `mutation ($id: ID!) { removeFieldPhoto(id: $id) { visit { photos { id } } } }`;

test('a photograph is kept at its line without place and camera, once, and taken out again', async () => {
  const { id, verifier } = await aVisit();
  const content = await photo();

  const sent = await send(verifier, id, content);
  const twice = await send(verifier, id, content);
  const kept = await take(verifier, sent.id);
  const small = await take(verifier, sent.id, 'thumbnail');
  const listed = await ask(served.app, verifier, PHOTOS, { id });
  await ask(served.app, verifier, REMOVE, { id: sent.id });

  expect(sent.status).toBe(201);
  expect(twice.id).toBe(sent.id);
  expect(await sharp(kept.body).metadata()).not.toHaveProperty('exif');
  expect(small.status).toBe(200);
  expect(listed.data).toMatchObject({
    assessmentVerification: { visit: { photos: [{ id: sent.id, line: '2.1/A' }] } },
  });
  expect((await take(verifier, sent.id)).status).toBe(404);
});

test('others send and see none, and what is no picture or no line is refused', async () => {
  const { id, verifier, first, second, committeeId } = await aVisit();
  const content = await photo();
  const { id: photoId } = await send(verifier, id, content);
  const own = await tabOf('TENANT_SECRETARY', { committeeId, organizationId: first.id });
  const other = await tabOf('TENANT_SECRETARY', { committeeId, organizationId: second.id });
  const stranger = await tabOf('VERIFIER', { committeeId, organizationId: null });

  expect(await send(own, id, content)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await send(stranger, id, content)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await send(verifier, id, pdf(), { name: 'a.pdf' })).toMatchObject({
    code: 'FIELD_NOT_A_PHOTO',
  });
  expect(await send(verifier, id, content, { line: '9/x' })).toMatchObject({ code: 'NOT_FOUND' });
  // Not told before it is verified, and to nobody else at all.
  for (const tab of [own, other, stranger]) expect((await take(tab, photoId)).status).toBe(404);
});
