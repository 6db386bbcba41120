import { ReportComment, ReportReading } from '../../../schema/report/review.entity.js';
import {
  numberReport,
  approveReport,
  sendForReview,
} from '../../../server/report/report.service.js';
import type { TestPerson } from '../../core/api.js';
import { storedRows } from '../../core/given/stored.js';
import { UNKNOWN_ID } from '../../core/given/strangers.js';
import { newTenant } from '../../core/world.js';
import { aDraft, compose } from './composing.js';

const COMMENT = 'mutation ($input: CommentInput!) { commentOnReport(input: $input) { id } }';
const RESOLVE = `mutation ($input: ResolveCommentInput!) {
  resolveReportComment(input: $input) { id }
}`;
const NOTE = 'mutation ($id: ID!) { noteDraftReading(reportId: $id) { id } }';
const READ = `query ($id: ID!) { report(id: $id) {
  comments { id answersId text draftNumber author { id } resolvedAt resolvedBy { id } }
  readings { draftNumber reader { id } }
  drafts { number body }
} }`;

interface Going {
  comments: { id: string; answersId: string | null; text: string; resolvedAt: string | null }[];
  readings: { draftNumber: number; reader: { id: string } }[];
  drafts: { number: number; body: object[] }[];
}

async function going(who: TestPerson, id: string): Promise<Going> {
  const reply = await who.ask<{ report: Going }>(READ, { id });
  if (!reply.data?.report) throw new Error(JSON.stringify(reply.errors));
  return reply.data.report;
}

const say = (who: TestPerson, reportId: string, over: object = {}) =>
  who.ask(COMMENT, { input: { reportId, blockKey: 'opening', text: 'Nêu rõ hơn.', ...over } });

const settle = (who: TestPerson, reportId: string, commentId: string, resolved = true) =>
  who.ask(RESOLVE, { input: { reportId, commentId, resolved } });

test('whoever reads a draft says something about a block, others answer and settle it', async () => {
  const { tenant, id } = await aDraft();
  const { office, standing, executive } = tenant;
  await say(standing, id);
  const [opening] = (await going(office, id)).comments;

  await say(office, id, { answersId: opening?.id, text: 'Đã bổ sung.' });
  await settle(executive, id, opening?.id ?? '');

  expect((await going(office, id)).comments).toMatchObject([
    {
      text: 'Nêu rõ hơn.',
      answersId: null,
      draftNumber: 1,
      author: { id: standing.personId },
      resolvedBy: { id: executive.personId },
    },
    { text: 'Đã bổ sung.', answersId: opening?.id, author: { id: office.personId } },
  ]);
  await settle(office, id, opening?.id ?? '', false);
  expect((await going(office, id)).comments[0]).toMatchObject({ resolvedAt: null });
});

test('who has had a draft before them is noted once for each draft', async () => {
  const { tenant, id } = await aDraft();
  const { office, standing } = tenant;
  await Promise.all([standing.ask(NOTE, { id }), standing.ask(NOTE, { id })]);
  await compose(tenant);

  await standing.ask(NOTE, { id });

  expect((await going(office, id)).readings).toEqual([
    { draftNumber: 1, reader: { id: standing.personId } },
    { draftNumber: 2, reader: { id: standing.personId } },
  ]);
});

test('a draft is kept when the next one is composed', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;

  await compose(tenant);

  const { drafts } = await going(office, id);
  expect(drafts).toMatchObject([{ number: 1 }]);
  expect(drafts[0]?.body.length).toBeGreaterThan(1);
});

test('nothing is said about an unknown block, as an answer to an answer, or without words', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  await say(office, id);
  const [opening] = (await going(office, id)).comments;
  await say(office, id, { answersId: opening?.id });
  const answer = (await going(office, id)).comments[1];

  expect(await say(office, id, { blockKey: 'IX/lead' })).toBeRefused('NOT_FOUND');
  expect(await say(office, id, { answersId: answer?.id })).toBeRefused('NOT_FOUND');
  expect(await settle(office, id, answer?.id ?? '')).toBeRefused('NOT_FOUND');
  expect(await settle(office, id, UNKNOWN_ID)).toBeRefused('NOT_FOUND');
  expect(await say(office, id, { text: ' ' })).toBeRefused('INVALID_INPUT');
});

test('once it is numbered nothing is said any more', async () => {
  const { tenant, id } = await aDraft();
  const { office, standing } = tenant;
  await sendForReview(office.ctx, { id });
  expect(await say(standing, id)).toSucceed();
  await approveReport(standing.ctx, { id });
  await numberReport(office.ctx, { id });

  expect(await say(standing, id)).toBeRefused('WRONG_STATE');
  expect(await standing.ask(NOTE, { id })).toBeRefused('WRONG_STATE');
});

test('an organization and another committee say nothing', async () => {
  const { tenant, id } = await aDraft();
  const { office: stranger } = await newTenant();

  expect(await say(tenant.first.secretary, id)).toBeRefused('FORBIDDEN');
  expect(await tenant.first.secretary.ask(NOTE, { id })).toBeRefused('FORBIDDEN');
  expect(await say(stranger, id)).toBeRefused('NOT_FOUND');
  expect(await stranger.ask(NOTE, { id })).toBeRefused('NOT_FOUND');
  const { committeeId } = tenant;
  expect(await storedRows(ReportComment, { committeeId })).toEqual([]);
  expect(await storedRows(ReportReading, { committeeId })).toEqual([]);
});
