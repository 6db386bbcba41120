import { existsSync } from 'node:fs';
import { DueMoment } from '../../schema/job/job.entity.js';
import { RoundExport } from '../../schema/workbook/round-export.entity.js';
import { writeRoundExport } from '../../schema/workbook/round-export.job.js';
import {
  cancelRoundExport,
  roundExportFile,
} from '../../server/workbook/export/round-export.service.js';
import { personActing } from '../core/api.js';
import {
  soundFigures,
  writeFigures,
  writeNarrative,
  writePractice,
} from '../core/given/contents.js';
import { arrange, auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn, standing } from '../core/given/submission.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import {
  ASK,
  asked,
  CANCEL,
  fetched,
  folderOf,
  listed,
  recounted,
  rowsOf,
  stated,
  writeWith,
} from './exports.js';

type Tenant = Awaited<ReturnType<typeof newTenant>>;

const text = (words: string) => ({
  sectionCode: 'III.2',
  kind: 'SHORTCOMING' as const,
  choiceCode: 'AWARENESS',
  text: words,
});

/** One report handed in with everything, one returned, one still written. */
async function aRoundInWork(): Promise<Tenant> {
  const tenant = await newTenant();
  const { first, second, third } = tenant;
  await handedIn(first);
  const explained = { ...soundFigures, L03: { value: 4, explanation: '=Mở thêm lớp' } };
  await writeFigures(first.submissionId, explained);
  await writeNarrative(first.submissionId, text('Còn nhận thức chưa đều.'));
  await writePractice(first.submissionId);
  await handedIn(second);
  await standing(second, 'RETURNED', { returnReason: 'Thiếu số liệu.' });
  await writeNarrative(third.submissionId, text('Điều chưa gửi.'));
  await standing(third, 'DRAFT');
  return tenant;
}

async function written(tenant: Tenant, who = tenant.office): Promise<string> {
  const id = await asked(who, tenant.roundId);
  await runJobs(tenant.committeeId);
  return id;
}

test('a round is written as a workbook that states what SQL counts', async () => {
  const tenant = await aRoundInWork();
  const { executive, roundId, first, office } = tenant;

  const id = await written(tenant);
  const [shown] = await listed(executive, roundId);
  const book = await fetched(executive, id);

  const counted = { organizations: 3, reports: 1, figures: 3, explanations: 1 };
  expect(await recounted(roundId)).toEqual({ ...counted, texts: 1, practices: 1 });
  expect(shown).toMatchObject({
    ...{ id, state: 'READY', isFetchable: true, done: 7, total: 7, hasFailed: false },
    ...{ rows: { ...counted, texts: 1, practices: 1 }, askedBy: office.fullName },
  });
  expect(Object.values(stated(book))).toEqual([3, 1, 3, 1, 1, 1]);
  expect(rowsOf(book, 'Tổ chức').map((row) => [row[1], row[4]])).toEqual([
    [first.name, 'Đã gửi, chờ duyệt'],
    [tenant.second.name, 'Bị trả lại'],
    [tenant.third.name, 'Đang soạn'],
  ]);
  expect(rowsOf(book, 'Số liệu')).toEqual([
    ['org-0', first.name, 'Cơ quan', '', '90', '100', '4', 'đúng hạn'],
  ]);
  expect(rowsOf(book, 'Giải trình').map((row) => row.slice(4))).toEqual([
    ['L03', 'Lớp học', "'=Mở thêm lớp"],
  ]);
  expect(rowsOf(book, 'Nội dung').map((row) => row.slice(4))).toEqual(
    [...[['III.2. Tồn tại, hạn chế', 'Tồn tại, hạn chế', 'nhận thức chưa đầy đủ']]].map((row) => [
      ...row,
      'Còn nhận thức chưa đều.',
    ]),
  );
  expect(rowsOf(book, 'Mô hình')).toHaveLength(1);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'roundExport.ask',
    'roundExport.write',
  ]);
});

test('asked twice while it is written it is the same one, and afterwards another', async () => {
  const tenant = await aRoundInWork();
  const [id, again] = await Promise.all([
    asked(tenant.office, tenant.roundId),
    asked(tenant.executive, tenant.roundId),
  ]);
  await runJobs(tenant.committeeId);

  const later = await asked(tenant.office, tenant.roundId);

  expect(again).toBe(id);
  expect(later).not.toBe(id);
});

test('whoever cancels it while it is written is heard, and nothing of it is left', async () => {
  const { committeeId, roundId, executive, office } = await aRoundInWork();
  const id = await asked(office, roundId);
  const seen: string[] = [];

  await writeWith(committeeId, id, async (step, done, total) => {
    seen.push(`${step} ${done}/${total}`);
    await cancelRoundExport(executive.ctx, { id });
  });

  expect(seen).toEqual(['organizations 3/7']);
  expect(await listed(office, roundId)).toMatchObject([{ state: 'CANCELLED', rows: null }]);
  expect(existsSync(await folderOf(committeeId, id))).toBe(false);
  expect(await office.ask(CANCEL, { id })).toBeRefused('WRONG_STATE');
  await expect(roundExportFile(office.ctx, { id })).rejects.toMatchObject({ code: 'WRONG_STATE' });
});

test('cancelled before its turn it is not written, and a second run does nothing', async () => {
  const tenant = await aRoundInWork();
  const { office, committeeId, roundId } = tenant;
  const cancelled = await asked(office, roundId);
  expect(await office.ask(CANCEL, { id: cancelled })).toSucceed();
  await runJobs(committeeId);
  const id = await written(tenant);
  const [before] = await storedRows(RoundExport, { id });

  await runJob(writeRoundExport.name, id, committeeId);

  expect(await storedRows(RoundExport, { id })).toEqual([before]);
  expect((await listed(office, roundId)).map(({ state }) => state)).toEqual(['READY', 'CANCELLED']);
});

test('after its days the file is gone, and who asks for it is told to export again', async () => {
  const tenant = await aRoundInWork();
  const { office, committeeId, roundId } = tenant;
  const id = await written(tenant);
  const [moment] = await storedRows(DueMoment, { subjectId: id });
  const days = (moment?.dueAt.getTime() ?? 0) - Date.now();

  await runJob('roundExport.expire', id, committeeId);
  await runJob('roundExport.expire', id, committeeId);

  expect(days / 86_400_000).toBeCloseTo(7, 1);
  expect(await listed(office, roundId)).toMatchObject([{ state: 'EXPIRED', isFetchable: false }]);
  expect(existsSync(await folderOf(committeeId, id))).toBe(false);
  await expect(roundExportFile(office.ctx, { id })).rejects.toMatchObject({ code: 'EXPORT_GONE' });
});

test('from its last instant on nobody is given it, though the worker rests', async () => {
  const tenant = await aRoundInWork();
  const id = await written(tenant);
  await arrange(RoundExport, { id }, { expiresAt: new Date(Date.now() - 1000) });

  const file = roundExportFile(tenant.office.ctx, { id });

  await expect(file).rejects.toMatchObject({ code: 'EXPORT_GONE' });
  expect(await listed(tenant.office, tenant.roundId)).toMatchObject([{ isFetchable: false }]);
});

test('a round that has not opened has nothing to export', async () => {
  const { office, roundId } = await newTenant({ state: 'SCHEDULED' });

  expect(await office.ask(ASK, { roundId })).toBeRefused('ROUND_NOT_BEGUN');
});

test('it is for who may read every report of the committee, and for nobody else', async () => {
  const tenant = await aRoundInWork();
  const { office, administrator, first, roundId } = tenant;
  const id = await written(tenant);
  const narrowed = await personActing({ ...office, actor: { ...office.actor, isNarrowed: true } });

  for (const who of [administrator, first.secretary, first.officer, narrowed]) {
    expect(await who.ask(ASK, { roundId })).toBeRefused('FORBIDDEN');
    expect(await who.ask(CANCEL, { id })).toBeRefused('FORBIDDEN');
    await expect(roundExportFile(who.ctx, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await listed(who, roundId)).toEqual([]);
  }
});

test('rounds and workbooks of another committee are not there', async () => {
  const tenant = await aRoundInWork();
  const { office: stranger } = await newTenant();
  const id = await written(tenant);

  for (const roundId of [tenant.roundId, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await stranger.ask(ASK, { roundId })).toBeRefused('NOT_FOUND');
  }
  for (const foreign of [id, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await stranger.ask(CANCEL, { id: foreign })).toBeRefused('NOT_FOUND');
    const file = roundExportFile(stranger.ctx, { id: foreign });
    await expect(file).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await listed(stranger, tenant.roundId)).toEqual([]);
});
