/**
 * The product's main job with its real processes: a round falls due, and the report reaches every
 * inbox.
 */
import { readFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { demoPeople } from '../../server/demo/content/people.js';
import { demoPractices } from '../../server/demo/content/practices.js';
import {
  demoOrganizations,
  namedOrganizationCodes,
} from '../../server/demo/content/organizations.js';
import { demoSubmissions } from '../../server/demo/content/submissions.js';
import { startMailCapture } from '../../server/launch/mail-capture.js';
import { freshDatabase } from '../core/database.js';
import { linesOf, readPdf } from '../document/read-rendering.js';
import { freePort, runProcessToEnd, settingsOf, startProcess, untilReady } from './processes.js';

const HEADINGS = [
  'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN',
  '1. Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng trong việc xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp',
  '2. Việc xây dựng đội ngũ cán bộ, đảng viên, quần chúng và người lao động có phẩm chất đạo đức, năng lực công tác, tinh thần trách nhiệm và tính chuyên nghiệp',
  '3. Việc xây dựng môi trường văn hóa gắn với đẩy mạnh cải cách hành chính',
  '4. Việc xây dựng cơ quan, đơn vị, doanh nghiệp xanh - sạch - đẹp - an toàn - văn minh',
  '5. Công tác kiểm tra, giám sát việc xây dựng và tổ chức thực hiện văn hóa tại cơ quan, đơn vị, doanh nghiệp',
  'III. ĐÁNH GIÁ CHUNG',
  '1. Ưu điểm',
  '2. Tồn tại, hạn chế',
  '3. Nguyên nhân',
  'IV. PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
];

/** The whole text on one line, so that line breaks on paper do not matter. */
function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

async function play() {
  const urls = await freshDatabase(`culture_main_job_${process.pid}`);
  const dir = mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'mail-'));
  const mails = await startMailCapture({ smtpPort: 0, httpPort: 0, dir });
  const env = settingsOf(urls, await freePort(), mails.smtpUrl);
  await runProcessToEnd('server/demo/seed.js', env);
  const server = startProcess('server/main.js', env);
  const worker = startProcess('worker/main.js', env);
  await untilReady(`${env.PUBLIC_URL}/readyz`);
  const told = await runProcessToEnd('server/demo/play.js', env, env.PUBLIC_URL);
  const list = (await (await fetch(`${mails.viewerUrl}api/mails`)).json()) as {
    mails: { id: string }[];
  };
  const received = await Promise.all(
    list.mails.map(async ({ id }) => simpleParser(await readFile(join(dir, `${id}.eml`)))),
  );
  const exits = [await server.stop(), await worker.stop()];
  await mails.stop();
  return { urls, told, received, exits, logs: server.output() + worker.output() };
}

let played: Awaited<ReturnType<typeof play>>;

beforeAll(async () => {
  played = await play();
}, 120_000);

async function reportText(): Promise<string> {
  const pdf = played.received[0]?.attachments.find(({ filename }) => filename?.endsWith('.pdf'));
  const { pages } = await readPdf(pdf?.content ?? Buffer.alloc(0));
  return flat(pages.flatMap((page) => linesOf(page).map(({ text }) => text)).join(' '));
}

test('each member of the standing committee gets exactly one mail with PDF and DOCX', () => {
  const members = demoPeople
    .filter(({ memberships }) => memberships.some(({ role }) => role === 'STANDING_COMMITTEE'))
    .map(({ email }) => email);

  const receivers = played.received.map(({ to }) =>
    Array.isArray(to) ? '' : to?.value[0]?.address,
  );

  expect(receivers.toSorted()).toEqual(members.toSorted());
  for (const { attachments, subject } of played.received) {
    expect(attachments.map(({ filename }) => filename)).toEqual([
      'So-42-BC-DUK.pdf',
      'So-42-BC-DUK.docx',
    ]);
    expect(subject).toMatch(/^Số 42-BC\/ĐUK: sơ kết 5 năm thực hiện Nghị quyết số 04-NQ\/ĐUK/);
  }
});

test('the report has every heading of the 2023 report, in its order', async () => {
  const text = await reportText();

  const places = HEADINGS.reduce<number[]>((found, heading) => {
    found.push(text.indexOf(heading, (found.at(-1) ?? -1) + 1));
    return found;
  }, []);

  expect(HEADINGS.filter((_, at) => places[at] === -1)).toEqual([]);
});

test('the report quotes the thirteen practices of the ten organizations', async () => {
  const text = await reportText();
  const practices = Object.values(demoPractices).flat();
  const names = demoOrganizations
    .filter(({ code }) => namedOrganizationCodes.includes(code))
    .map(({ shortName }) => shortName);

  expect(practices).toHaveLength(13);
  expect(practices.filter(({ title }) => !text.includes(flat(title)))).toEqual([]);
  expect(names).toHaveLength(10);
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});

test('the report states the supervision figures and names who is missing, late and exempt', async () => {
  const text = await reportText();
  const nameOf = (code: string) =>
    demoOrganizations.find((each) => each.code === code)?.shortName ?? '?';
  const submissions = demoSubmissions('current');
  const remarkable = submissions.filter(
    ({ state, handedInOffsetDays }) =>
      state === 'DRAFT' || state === 'DUE' || state === 'EXEMPT' || (handedInOffsetDays ?? 0) > 0,
  );

  expect(text).toContain('17 tổ chức đảng, 17 cá nhân');
  expect(remarkable).toHaveLength(4);
  expect(remarkable.filter((each) => !text.includes(nameOf(each.organizationCode)))).toEqual([]);
});

test('the figures equal a recount of the submissions in SQL', async () => {
  const admin = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  admin.pathname = new URL(played.urls.DATABASE_URL).pathname;
  const recount = new pg.Client({ connectionString: admin.href });
  await recount.connect();

  const { rows: differences } = await recount.query(`
    with handed as (
      select i.code, i.aggregation, f.* from app.figure f
        join app.submission s on s.id = f.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')
        join app.report_round r on r.id = s.round_id and r.label like 'Sơ kết 5 năm%'
        join app.indicator i on i.id = f.indicator_id),
    recount as (
      select code, sum(numerator) as numerator, sum(denominator) as denominator, sum(cases) as cases,
        sum(case when aggregation = 'MEAN' then value * cases else value end) as value, count(*) as reporting
      from handed group by code),
    printed as (
      select f.* from app.report_figure f join app.report p on p.id = f.report_id
        join app.report_round r on r.id = p.round_id and r.label like 'Sơ kết 5 năm%'
      where f.host_type is null)
    select r.code from recount r full join printed f on f.indicator_code = r.code
    where (f.numerator, f.denominator, f.cases, f.value, f.reporting)
      is distinct from (r.numerator, r.denominator, r.cases, r.value, r.reporting)`);
  const { rows: counts } = await recount.query(
    'select count(*)::int as n from app.report_figure where host_type is null',
  );
  await recount.end();

  expect(differences).toEqual([]);
  expect(counts[0].n).toBeGreaterThan(20);
});

test('the processes stop cleanly and log no personal value', () => {
  expect(played.exits).toEqual([0, 0]);
  expect(played.logs).not.toMatch(/@khoi\.example|van-hoa-cong-so/);
  expect(played.told).toContain('Số 42-BC/ĐUK'.replace('Số ', ''));
});
