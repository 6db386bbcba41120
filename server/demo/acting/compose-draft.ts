/**
 * A draft on the office's desk: composed early, edited, remarked on, and composed once more after a
 * report was sent back, so that an edited text meets figures that have changed since.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Block, Run } from '../../../schema/document/document.model.js';
import type { SignedIn } from './sign-in.js';

const PATIENCE_MS = 60_000;

interface DraftBlock {
  id: string;
  version: number;
  key: string;
  generated: Block[];
}

interface Draft {
  id: string;
  state: string;
  draftNumber: number;
  blocks: DraftBlock[];
  comments: { id: string; blockKey: string }[];
}

const DRAFT = `query ($id: ID!) { report(id: $id) {
  id state draftNumber blocks { id version key generated } comments { id blockKey }
} }`;

async function read({ ask }: SignedIn, id: string): Promise<Draft> {
  const { report } = await ask<{ report: Draft | null }>(DRAFT, { id });
  if (!report) throw new Error('the draft is gone');
  return report;
}

/** Has a round's report composed now, and waits for its next draft. */
async function compose(office: SignedIn, roundId: string, number: number): Promise<Draft> {
  const { consolidateRound } = await office.ask<{ consolidateRound: { id: string } }>(
    'mutation ($roundId: ID!) { consolidateRound(roundId: $roundId) { id } }',
    { roundId },
  );
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const draft = await read(office, consolidateRound.id);
    if (draft.state === 'DRAFT' && draft.draftNumber >= number) return draft;
    await sleep(300);
  }
  throw new Error('the draft did not come; the logs say why');
}

function blockAt({ blocks }: Draft, key: string): DraftBlock {
  const block = blocks.find((each) => each.key === key);
  if (!block) throw new Error(`the draft has no ${key}`);
  return block;
}

/** The generated text with a sentence of the office behind it. */
async function write(who: SignedIn, draft: Draft, key: string, sentence: string): Promise<void> {
  const { id, version, generated } = blockAt(draft, key);
  const [first, ...rest] = generated;
  if (!first || !('runs' in first)) throw new Error(`${key} holds no text`);
  const runs: Run[] = [...first.runs, { text: ` ${sentence}` }];
  await who.ask(
    `mutation ($input: BlockInputType!, $content: JSON!) {
      editReportBlock(input: $input, content: $content) { id } }`,
    {
      input: { reportId: draft.id, blockId: id, version },
      content: [{ ...first, runs }, ...rest],
    },
  );
}

async function remark(who: SignedIn, { id }: Draft, input: object): Promise<void> {
  await who.ask('mutation ($input: CommentInput!) { commentOnReport(input: $input) { id } }', {
    input: { reportId: id, answersId: null, ...input },
  });
}

/** A conversation that goes on, and one that is settled. */
async function discuss({ office, secretary }: People, draft: Draft, key: string): Promise<void> {
  await remark(secretary, draft, {
    blockKey: key,
    text: 'Đề nghị nêu rõ vì sao số lớp quán triệt thay đổi so với kỳ trước.',
  });
  await remark(secretary, draft, {
    blockKey: 'opening',
    text: 'Đề nghị ghi đủ ngày ban hành của Nghị quyết ngay ở phần mở đầu.',
  });
  const { comments } = await read(office, draft.id);
  const [asked, settled] = [key, 'opening'].map(
    (blockKey) => comments.find((comment) => comment.blockKey === blockKey)?.id,
  );
  await remark(office, draft, {
    blockKey: key,
    answersId: asked,
    text: 'Văn phòng đang xác minh với các đơn vị có mức thay đổi lớn.',
  });
  await office.ask(
    'mutation ($input: ResolveCommentInput!) { resolveReportComment(input: $input) { id } }',
    { input: { reportId: draft.id, commentId: settled, resolved: true } },
  );
}

/** The office sends one more report back: its figures are then not counted. */
async function sendBack({ ask }: SignedIn, roundId: string): Promise<void> {
  const { submissions } = await ask<{ submissions: { items: { id: string }[] } }>(
    `query ($filter: SubmissionFilter!) {
      submissions(filter: $filter, first: 1) { items { id } } }`,
    { filter: { roundId, states: ['SUBMITTED'] } },
  );
  const [submission] = submissions.items;
  if (!submission) return;
  await ask(
    'mutation ($input: ReturnSubmissionInput!) { returnSubmission(input: $input) { id } }',
    {
      input: {
        id: submission.id,
        reason: 'Đề nghị rà soát số lớp, hội nghị học tập, quán triệt đã thống kê trong quý.',
        remarks: [],
      },
    },
  );
}

interface People {
  office: SignedIn;
  specialist: SignedIn;
  secretary: SignedIn;
}

/** Plays it on the round that is open, if there is one. */
export async function composeDraft(people: People): Promise<void> {
  const { office, specialist } = people;
  const { reportRounds } = await office.ask<{ reportRounds: { items: { id: string }[] } }>(
    '{ reportRounds(filter: { states: [OPEN], kinds: [QUARTER] }, first: 1) { items { id } } }',
  );
  const [round] = reportRounds.items;
  if (!round) return;
  const draft = await compose(office, round.id, 1);
  const told = draft.blocks.find(
    ({ generated }) =>
      JSON.stringify(generated).includes('"L03"') && 'runs' in (generated[0] ?? {}),
  );
  if (!told) return;
  await write(
    specialist,
    draft,
    told.key,
    'Nhiều đảng viên được quán triệt bằng hình thức trực tuyến; lề lối sinh hoạt được đổi mới.',
  );
  await write(office, draft, 'opening', 'Báo cáo này là dự thảo sớm để các bộ phận góp ý.');
  await discuss(people, draft, told.key);
  await sendBack(office, round.id);
  await compose(office, round.id, 2);
}
