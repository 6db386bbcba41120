/** What holds after every fault, whatever it was. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLASSES, SOURCES, type TestCommittee } from './committee.js';
import { untilQuiet } from './rows.js';
import type { Stage } from './stage.js';

interface StoredMail {
  /** The delivery it says it is. */
  delivery: string;
  to: string[];
}

async function storedMails({ mails }: Stage): Promise<StoredMail[]> {
  return Promise.all(
    mails.store.list().map(async ({ id, envelopeTo }) => {
      const raw = (await mails.store.raw(id)).toString('latin1');
      return { delivery: /^X-Entity-Ref-ID: (\S+)/im.exec(raw)?.[1] ?? '', to: envelopeTo };
    }),
  );
}

interface DeliveryRow {
  id: string;
  address: string;
  state: string;
  documentId: string;
}

function deliveriesOf({ sql }: Stage, { id }: TestCommittee): Promise<DeliveryRow[]> {
  return sql<DeliveryRow>(
    `select id, address, state, document_id as "documentId" from app.delivery
     where committee_id = $1 order by document_id, address`,
    [id],
  );
}

/**
 * Mails and ledger agree: nothing lost, nothing twice, and what nobody can know lies with the
 * office.
 */
async function checkMails(stage: Stage, committee: TestCommittee, unknown: boolean) {
  const deliveries = await deliveriesOf(stage, committee);
  const byDocument = Object.values(Object.groupBy(deliveries, ({ documentId }) => documentId));
  expect(byDocument).toHaveLength(committee.roundIds.length);
  for (const each of byDocument) {
    expect(each?.map(({ address }) => address)).toEqual(committee.addressees);
  }
  const mails = await storedMails(stage);
  const seen = await Promise.all(
    deliveries.map(async (delivery) => ({
      ...delivery,
      mails: mails.filter((mail) => mail.delivery === delivery.id).map(({ to }) => to),
    })),
  );
  const sent = seen.filter(({ state }) => state === 'SENT');
  const doubtful = seen.filter(({ state }) => state === 'UNKNOWN');
  expect(sent.length + doubtful.length).toBe(deliveries.length);
  expect(sent.filter(({ mails: own, address }) => own.join() !== address)).toEqual([]);
  expect(doubtful.filter(({ mails: own }) => own.length > 1)).toEqual([]);
  if (!unknown) expect(doubtful).toEqual([]);
  return doubtful.map(({ id }) => id);
}

const TASKS = '{ deliveries(first: 100, filter: { states: [UNKNOWN] }) { items { id } } }';

/** The office sees what it has to look into. */
async function checkTasks({ console }: Stage, committee: TestCommittee, unknown: string[]) {
  const { deliveries } = await console.ask<{ deliveries: { items: { id: string }[] } }>(
    committee,
    'office',
    TASKS,
  );
  expect(deliveries.items.map(({ id }) => id).toSorted()).toEqual(unknown.toSorted());
}

/** Each report was composed from every figure once, numbered once, issued once. */
async function checkReports({ sql, filesDir }: Stage, { id, roundIds }: TestCommittee) {
  const reports = await sql<{ sources: number; classes: number; drafts: number; number: number }>(
    `select (select count(*)::int from app.report_source s where s.report_id = r.id) as sources,
       (select sum(value)::int from app.report_figure f
        where f.report_id = r.id and f.indicator_code = 'L03' and f.host_type is null) as classes,
       r.draft_number as drafts, d.number
     from app.report r join app.official_document d on d.report_id = r.id
     where r.committee_id = $1 order by d.number`,
    [id],
  );
  const expected = roundIds.map((_each, at) => {
    return { sources: SOURCES, classes: CLASSES, drafts: 1, number: at + 1 };
  });
  expect(reports).toEqual(expected);
  const documents = await sql<{ files: { path: string; sha256: string; kind: string }[] }>(
    'select files from app.official_document where committee_id = $1',
    [id],
  );
  for (const { files } of documents) {
    expect(files.map(({ kind }) => kind)).toEqual(['pdf', 'docx', 'xlsx']);
    for (const { path, sha256 } of files) {
      const content = await readFile(join(filesDir, path));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  }
}

const ONCE = ['round.fallDue', 'report.compose', 'report.dispatch', 'round.close', 'report.sign'];

/**
 * Each due moment was claimed once, each step stands in the audit log once, and the log is sealed
 * without a gap.
 */
async function checkAudit({ sql }: Stage, { id, roundIds }: TestCommittee) {
  const steps = await sql<{ action: string; times: number }>(
    `select action, count(*)::int as times from app.audit_event
     where committee_id = $1 and action = any($2) group by action order by action`,
    [id, ONCE],
  );
  const expected = ONCE.toSorted().map((action) => ({ action, times: roundIds.length }));
  expect(steps).toEqual(expected);
  const [claimed] = await sql<{ times: number }>(
    `select count(*)::int as times from app.outbox
     where committee_id = $1 and name = 'round.fallDue'`,
    [id],
  );
  expect(claimed?.times).toBe(roundIds.length);
  const [chain] = await sql<{ whole: boolean }>(
    `select count(*) = max(sequence) and count(distinct sequence) = count(*) as whole
     from app.audit_event where committee_id = $1`,
    [id],
  );
  expect(chain?.whole).toBe(true);
}

export interface Expectation {
  /**
   * Whether the fault may leave a mail of which nobody can know. Says which deliveries those are.
   */
  unknown?: boolean;
  patience?: number;
}

/**
 * Waits until a committee's work is done and checks everything that must hold. Says which mails are
 * unknown.
 */
export async function checkInvariants(
  stage: Stage,
  committee: TestCommittee,
  { unknown = false, patience = 90_000 }: Expectation = {},
): Promise<string[]> {
  await untilQuiet(stage.sql, committee, patience);
  await stage.untilTicked();
  const doubtful = await checkMails(stage, committee, unknown);
  await checkTasks(stage, committee, doubtful);
  await checkReports(stage, committee);
  await checkAudit(stage, committee);
  return doubtful;
}

/** Nothing unforeseen happened in any process, and each ends well when asked to. */
export async function checkEnd(stage: Stage): Promise<void> {
  const programs = [stage.server, ...stage.workplaces.map(({ program }) => program)];
  const ends = await Promise.all(programs.map((program) => program.stop()));
  expect(programs.flatMap(({ unforeseen }) => unforeseen)).toEqual([]);
  expect(ends.map(({ code }) => code)).toEqual(programs.map(() => 0));
  expect(ends.filter(({ ms }) => ms > 30_000)).toEqual([]);
}
