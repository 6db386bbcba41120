/** An organization assesses itself: answers save themselves, are explained, proved and handed in. */
import type { Page } from 'playwright-core';
import { photo } from '../../evidence/sample-files.js';
import { anOpenRound, answer, assessmentOf } from '../../assessment/assessment.fixture.js';
import { criterion, exampleSet, ratio } from '../../criteria/example.js';
import type { TestOrganization } from '../../core/world.js';
import { expectAccessible, inBrowser, settled } from '../browser.js';
import { endSessions, NARROW, PASSWORD, theSite } from '../site.js';

const site = theSite();

/** One gate, a ratio that needs evidence, and a yes or no. */
const set = () =>
  exampleSet({
    standards: [
      {
        code: '1',
        name: 'Lãnh đạo',
        criteria: [
          criterion('1.1', ratio(0, 1000), { evidence: { required: true, kinds: ['PHOTO'] } }),
          criterion('1.2', { kind: 'YES_LATE_NO', late: 500 }),
        ],
      },
    ],
  });

async function begun(more: object = {}) {
  const round = await anOpenRound(set(), more);
  const { id } = await assessmentOf(round.first);
  return {
    ...round,
    id,
    path: `/selfAssessments/${id}`,
    standard: `/selfAssessments/${id}?section=1`,
  };
}

const card = (page: Page, code: string) =>
  page.getByRole('region', { name: new RegExp(`^${code} `) });
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();

const ANSWERS = `query ($id: ID!) { selfAssessment(id: $id) {
  state answers { criterion value notApplicable note evidence { title } } } }`;

interface Stored {
  selfAssessment: {
    state: string;
    answers: { criterion: string; value: unknown; note: string | null; evidence: object[] }[];
  };
}

async function stored({ officer }: TestOrganization, id: string) {
  const reply = await officer.ask<Stored>(ANSWERS, { id });
  const { state = '', answers = [] } = reply.data?.selfAssessment ?? {};
  return { state, of: (code: string) => answers.find((each) => each.criterion === code) };
}

inBrowser(
  'points are worked out and explained as they are typed, and a reload keeps all',
  async () => {
    const { first, id, standard } = await begun();
    const page = await site.visit(first.officer, standard);

    await card(page, '1\\.1').getByLabel('Đạt', { exact: true }).fill('80');
    await card(page, '1\\.1').getByLabel('Tổng số').fill('100');
    await card(page, '1\\.1')
      .getByText(/80% × 6 = 4,8 điểm vì 80\/100 = 80%/)
      .waitFor();
    await card(page, '1\\.2').getByRole('radio', { name: 'Đã thực hiện, muộn' }).check();
    await card(page, '1\\.2')
      .getByText(/50% × 6 = 3 điểm/)
      .waitFor();
    await page.getByText('Đã trả lời 2/').first().waitFor();
    await saved(page);
    await page.reload();
    await settled(page);

    expect(await card(page, '1\\.1').getByLabel('Đạt', { exact: true }).inputValue()).toBe('80');
    await expectAccessible(page);
    const { state, of } = await stored(first, id);
    expect(state).toBe('IN_PROGRESS');
    expect(of('1.1')?.value).toEqual({ kind: 'RATIO', numerator: 80, denominator: 100 });
    expect(of('1.2')?.value).toEqual({ kind: 'YES_LATE_NO', answer: 'LATE' });
  },
);

inBrowser('evidence is uploaded at its criterion, and the secretary hands in', async () => {
  const { first, id, path, standard } = await begun();
  await answer(first.officer, id, { criterion: 'G1', value: { kind: 'GATE', met: true } });
  const page = await site.visit(first.secretary, standard);
  await card(page, '1\\.1').getByLabel('Đạt', { exact: true }).fill('9');
  await card(page, '1\\.1').getByLabel('Tổng số').fill('10');
  await saved(page);

  await page.getByRole('button', { name: 'Nộp tự đánh giá' }).click();
  await page.getByText('Còn 1 chỗ cần sửa trước khi nộp').waitFor();
  await page
    .getByText(/Thêm minh chứng cho số điểm đã nhận/)
    .first()
    .waitFor();
  await card(page, '1\\.1')
    .locator('input[type=file]')
    .setInputFiles({ name: 'khuon-vien.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await card(page, '1\\.1').getByRole('link', { name: 'khuon-vien' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nộp tự đánh giá' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp', exact: true }).click();
  await page.getByText('Đã nộp', { exact: true }).first().waitFor();

  const { state, of } = await stored(first, id);
  expect(state).toBe('SUBMITTED');
  expect(of('1.1')?.evidence).toHaveLength(1);
  await site.turnTo(page, path);
  expect(await page.getByRole('button', { name: 'Nộp tự đánh giá' }).count()).toBe(0);
});

inBrowser(
  'two people answer at once: each keeps the own, and the same box is asked about',
  async () => {
    const { first, id, standard } = await begun();
    const mine = await site.visit(first.officer, standard);
    const theirs = await site.visit(first.secretary, standard);

    await card(mine, '1\\.1').getByLabel('Đạt', { exact: true }).fill('5');
    await card(mine, '1\\.1').getByLabel('Tổng số').fill('10');
    await saved(mine);
    // What the other saves meanwhile does not reach this window.
    await mine.context().setOffline(true);
    await card(mine, '1\\.2').getByRole('radio', { name: 'Chưa thực hiện' }).check();
    await card(theirs, '1\\.2').getByRole('radio', { name: 'Đã thực hiện, đúng hạn' }).check();
    await saved(theirs);
    await mine.context().setOffline(false);
    const dialog = mine.getByRole('dialog', { name: 'Nội dung vừa được sửa ở nơi khác' });
    await dialog.getByText('Đã thực hiện, đúng hạn').waitFor();
    await dialog.getByRole('button', { name: 'Lấy bản trên máy chủ' }).click();
    await mine.getByText('Nội dung của bạn chưa được dùng').waitFor();

    const { of } = await stored(first, id);
    expect(of('1.1')?.value).toMatchObject({ numerator: 5 });
    expect(of('1.2')?.value).toEqual({ kind: 'YES_LATE_NO', answer: 'YES' });
  },
);

inBrowser('a session that ended loses nothing of what was typed', async () => {
  const { first, id, standard } = await begun();
  const page = await site.visit(first.officer, standard);
  await endSessions(first.officer);

  // Whether or not something read in the background has asked for the password already.
  const radio = page.getByRole('radio', { name: 'Đã thực hiện, đúng hạn', includeHidden: true });
  await radio.dispatchEvent('click');
  const password = page.getByRole('textbox', { name: 'Mật khẩu' });
  await password.fill(PASSWORD);
  await password.press('Enter');
  await saved(page);

  expect((await stored(first, id)).of('1.2')?.value).toMatchObject({ answer: 'YES' });
});

inBrowser(
  'on a telephone an officer answers; somebody else of the organization reads',
  async () => {
    const { first, board, id, path, standard } = await begun();
    const page = await site.visit(first.officer, standard, NARROW);

    await card(page, '1\\.2').getByRole('radio', { name: 'Đã thực hiện, đúng hạn' }).check();
    await saved(page);

    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);
    expect(await page.getByRole('button', { name: 'Nộp tự đánh giá' }).count()).toBe(0);
    expect((await stored(first, id)).of('1.2')?.value).toMatchObject({ answer: 'YES' });
    const other = await site.visit(board, path);
    await other.getByText('Chưa có nội dung để xem').waitFor();
    expect(await other.getByRole('radio').count()).toBe(0);
  },
);
