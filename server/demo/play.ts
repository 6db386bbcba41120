/**
 * The demonstration's people at work: they sign in and decide over HTTP as people do in the
 * console, until the report that fell due lies in the standing committee's inbox. Prints a line for
 * every step.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { composeDraft } from './acting/compose-draft.js';
import { holdIt, playIssued } from './acting/play-issued.js';
import { recognise } from './acting/recognise.js';
import { say, type SignedIn, signIn } from './acting/sign-in.js';
import { DEMO_PASSWORD } from './demo-password.js';

const PATIENCE_MS = 120_000;

interface PlayedReport {
  id: string;
  state: string;
  document: {
    number: number;
    symbol: string;
    files: { name: string }[];
    deliveries: { state: string }[];
  } | null;
}

const REPORT = `fragment PlayedReport on Report {
  id state document { number symbol files { name } deliveries { state } }
}`;

/** Waits for a report that satisfies the test. */
async function waitFor(
  { ask }: SignedIn,
  test: (report: PlayedReport) => boolean,
  roundId?: string,
) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { reports } = await ask<{ reports: { items: PlayedReport[] } }>(
      `query ($filter: ReportFilter) { reports(first: 1, filter: $filter) {
        items { ...PlayedReport }
      } } ${REPORT}`,
      { filter: roundId ? { roundId } : {} },
    );
    const report = reports.items[0];
    if (report && test(report)) return report;
    await sleep(500);
  }
  throw new Error('the report did not come; the logs say why');
}

async function decide({ ask }: SignedIn, mutation: string, id: string, password?: string) {
  const given = password ? ', $password: String!' : '';
  const passed = password ? ', password: $password' : '';
  await ask(`mutation ($id: ID!${given}) { ${mutation}(id: $id${passed}) { id } }`, {
    id,
    password,
  });
}

type People = Record<'office' | 'specialist' | 'secretary' | 'deputy', SignedIn>;

/** The report of the round before goes the same way, and is held when it is numbered. */
async function playHeld({ office, specialist, secretary, deputy }: People) {
  const { reportRounds } = await office.ask<{ reportRounds: { items: { id: string }[] } }>(
    '{ reportRounds(first: 1, sort: { field: "opensAt" }) { items { id } } }',
  );
  const roundId = reportRounds.items[0]?.id ?? '';
  await office.ask('mutation ($id: ID!) { consolidateRound(roundId: $id) { id } }', {
    id: roundId,
  });
  const { id } = await waitFor(office, ({ state }) => state === 'DRAFT', roundId);
  await decide(specialist, 'sendReportForReview', id);
  await decide(secretary, 'approveReport', id);
  await decide(office, 'numberReport', id);
  await holdIt(office, id);
  await decide(deputy, 'signReport', id, DEMO_PASSWORD);
}

/** Plays the whole way from the due instant to the inbox. Does nothing where it has been played. */
async function play(base: string) {
  const office = await signIn(base, 'office-chief');
  const specialist = await signIn(base, 'office-specialist');
  const secretary = await signIn(base, 'secretary');
  const deputy = await signIn(base, 'deputy-secretary');
  say('Kỳ báo cáo đến hạn; đang tổng hợp số liệu… / The round fell due; consolidating…');
  const draft = await waitFor(office, ({ state }) => state !== 'GENERATING');
  if (draft.state !== 'DRAFT') return say('Báo cáo đã được trình từ trước. / Played before.');
  await decide(specialist, 'sendReportForReview', draft.id);
  say(`${specialist.name} (Văn phòng) trình dự thảo. / The office sends the draft for review.`);
  await decide(secretary, 'approveReport', draft.id);
  say(`${secretary.name} (Thường vụ) duyệt. / The standing committee approves.`);
  await decide(office, 'numberReport', draft.id);
  const { document } = await waitFor(office, (report) => report.document !== null);
  say(`${office.name} cấp số ${document?.number}-${document?.symbol}. / The office numbers it.`);
  await decide(deputy, 'signReport', draft.id, DEMO_PASSWORD);
  say(`${deputy.name} ký. / The deputy secretary signs.`);
  const issued = await waitFor(
    office,
    ({ state, document: of }) =>
      state === 'DISPATCHED' && !!of?.deliveries.every((delivery) => delivery.state === 'SENT'),
  );
  const count = issued.document?.deliveries.length ?? 0;
  say(`Đã gửi ${count} thư kèm PDF và DOCX. / ${count} mails with PDF and DOCX have arrived.`);
  await playIssued(office, draft.id);
  say('Đã nhận PDF ký số; một thư bị trả lại. / The signed PDF is in; one mail came back.');
  await playHeld({ office, specialist, secretary, deputy });
  say('Một văn bản đã ký đang giữ lại, chờ phát hành. / A signed document waits to be released.');
  await recognise(await signIn(base, 'propaganda'), secretary);
  say('Đã công nhận đạt chuẩn văn hóa năm trước. / Last year’s recognitions are decided.');
  await composeDraft({ office, specialist, secretary });
  say('Văn phòng biên tập dự thảo quý, có nhận xét. / A quarterly draft is being edited.');
}

await play(process.argv[2] ?? 'http://localhost:4000').catch((fault: Error) => {
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
});
