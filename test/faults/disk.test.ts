/** A disk is full: the one of the issued files, of the database, of the queue. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { type OwnDatabase, startOwnDatabase } from './stage/own-database.js';
import { until } from './stage/program.js';
import { describeOnSmallDisks, openSmallDisk, PAGE, type SmallDisk } from './stage/small-disk.js';
import { v7 } from 'uuid';
import { newDir, openStage, queueKinds, type Stage } from './stage/stage.js';

const describeSmall = describeOnSmallDisks();

interface IssuedFile {
  kind: string;
  path: string;
  bytes: number;
}

/** Files of the committee's document, with the manifest that they were made from. */
async function filesOf({ sql }: Stage, { id }: TestCommittee): Promise<IssuedFile[]> {
  const [document] = await sql<{ files: IssuedFile[]; manifest: Omit<IssuedFile, 'kind'> | null }>(
    `select files, proof -> 'manifest' as manifest from app.official_document
     where committee_id = $1`,
    [id],
  );
  if (!document?.manifest) return [];
  return [...document.files, { ...document.manifest, kind: 'manifest' }];
}

/** Whatever lies in the committee's folder. */
function filesLeft({ filesDir }: Stage, { id }: TestCommittee): string[] {
  const all = readdirSync(filesDir, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name).slice(filesDir.length + 1))
    .filter((path) => path.startsWith(id));
}

/** The step at which the issue failed, as the office sees it. */
async function failedStep({ sql }: Stage, { id }: TestCommittee): Promise<string | undefined> {
  const [failed] = await sql<{ step: string }>(
    `select step from app.job_progress
     where committee_id = $1 and job_name = 'document.issue' and state = 'FAILED'`,
    [id],
  );
  return failed?.step;
}

async function standing({ sql }: Stage, { id }: TestCommittee) {
  const [row] = await sql<{ state: string; mails: number }>(
    `select state, (select count(*)::int from app.delivery d where d.committee_id = r.committee_id)
       as mails from app.report r where committee_id = $1`,
    [id],
  );
  return row;
}

describeSmall.each(queueKinds())('the disk of the files, with the queue on %s', (queue) => {
  let disk: SmallDisk;
  let stage: Stage;
  /** Bytes on the disk of the files of such a committee's document. */
  const room: Record<string, number> = {};
  beforeAll(async () => {
    disk = openSmallDisk(newDir('small-disk'), 4);
    stage = await openStage({ queue, settings: { FILES_DIR: disk.dir } });
    const committee = await stage.newCommittee();
    await stage.fallDue(committee);
    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee);
    for (const { kind, bytes } of await filesOf(stage, committee)) {
      room[kind] = Math.ceil(bytes / PAGE) * PAGE;
    }
  });
  afterEach(() => disk.free());
  afterAll(() => stage.close());
  afterAll(() => disk.close());

  test.each([
    { file: 'manifest', step: 'start', fits: [], part: 0 },
    { file: 'manifest', step: 'start', fits: [], part: PAGE },
    // Both are set before either is written.
    { file: 'PDF', step: 'docx', fits: ['manifest'], part: PAGE },
    { file: 'DOCX', step: 'docx', fits: ['manifest', 'pdf'], part: 0 },
    { file: 'workbook', step: 'sources', fits: ['manifest', 'pdf', 'docx'], part: 0 },
    { file: 'workbook', step: 'sources', fits: ['manifest', 'pdf', 'docx'], part: PAGE },
  ])('a document whose $file finds no room is issued when there is', async (given) => {
    const committee = await stage.newCommittee();
    disk.fill(given.fits.reduce((sum, kind) => sum + (room[kind] ?? 0), given.part));

    await stage.fallDue(committee);
    await stage.console.decideAll(committee);
    await until('it has failed', async () => (await failedStep(stage, committee)) === given.step);
    await until('no half file is left', () => filesLeft(stage, committee).length === 0);
    expect(await filesOf(stage, committee)).toEqual([]);
    expect(await standing(stage, committee)).toEqual({ state: 'SIGNED', mails: 0 });
    disk.free();

    await checkInvariants(stage, committee);
    const paths = (await filesOf(stage, committee)).map(({ path }) => path);
    expect(filesLeft(stage, committee).toSorted()).toEqual(paths.toSorted());
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});

/** Its log takes a new file each time, and has room for two. */
const SMALL_DATABASE = ['min_wal_size=32MB', 'max_wal_size=32MB', 'wal_recycle=off'];
const ADD = 'mutation ($name: String!) { createTemplate(input: { name: $name }) { id } }';

/** Adds something: pages that were begun before may have room for a while. */
async function isRefused({ console }: Stage, committee: TestCommittee): Promise<boolean> {
  const fault = await console.ask(committee, 'office', ADD, { name: `Mẫu ${v7()}` }).catch(String);
  if (typeof fault === 'string') expect(fault).toContain('Hệ thống gặp lỗi');
  return typeof fault === 'string';
}

const anyLogs = ({ server, workplaces }: Stage, text: string) =>
  [server, ...workplaces.map(({ program }) => program)].some(({ log }) => log.includes(text));
const allAlive = ({ server, workplaces }: Stage) =>
  [server, ...workplaces.map(({ program }) => program)].every(({ isAlive }) => isAlive);

describeSmall.each(queueKinds())('the disk of the database, with the queue on %s', (queue) => {
  let disk: SmallDisk;
  let own: OwnDatabase;
  let stage: Stage;
  beforeAll(async () => {
    disk = openSmallDisk(newDir('small-postgres'), 400);
    own = await startOwnDatabase(disk.dir, ...SMALL_DATABASE);
    stage = await openStage({ queue, database: await own.database('culture_small') });
  });
  afterEach(() => disk.free());
  afterAll(() => stage.close());
  afterAll(() => own.stop());
  afterAll(() => disk.close());

  test('tables that cannot grow refuse what is new, show what there is, and go on with room', async () => {
    const committee = await stage.newCommittee();
    expect(await stage.console.reports(committee)).toEqual([]);
    disk.fill();

    await stage.fallDue(committee);
    await until('somebody finds no room', () => anyLogs(stage, 'No space left on device'));
    await until('what is new is refused', () => isRefused(stage, committee));
    expect(await stage.console.reports(committee)).toEqual([]);
    expect(await stage.readiness()).toBe(200);
    expect(allAlive(stage)).toBe(true);
    disk.free();

    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee);
  });

  test('a server that ends for want of room is started again with room, and all goes on', async () => {
    const committee = await stage.newCommittee();
    disk.fill();

    await stage.fallDue(committee);
    await until('its log finds no room', async () => {
      // What a checkpoint cleared away is taken as well.
      disk.fill();
      await stage.sql('select pg_switch_wal()').catch(() => undefined);
      return !own.isAlive();
    });
    expect(await stage.readiness()).toBe(503);
    await expect(stage.console.reports(committee)).rejects.toThrow(/^[45]\d\d /);
    expect(allAlive(stage)).toBe(true);
    disk.free();
    await own.start();

    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee);
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});

const redisAlone = queueKinds().filter((kind) => kind === 'redis');
const describeRedis = redisAlone.length > 0 ? describeSmall : describe.skip;

describeRedis('the disk of a queue on Redis', () => {
  let disk: SmallDisk;
  let stage: Stage;
  beforeAll(async () => {
    disk = openSmallDisk(newDir('small-redis'), 16);
    stage = await openStage({ queue: 'redis', redisDir: disk.dir });
  });
  afterEach(() => disk.free());
  afterAll(() => stage.close());
  afterAll(() => disk.close());

  test('without room it takes no job, what is asked for waits, and is done once with room', async () => {
    const committee = await stage.newCommittee();
    disk.fill();

    await stage.fallDue(committee);
    await until('Redis takes nothing', () => anyLogs(stage, 'MISCONF'));
    expect(await stage.readiness()).toBe(200);
    await expect(stage.console.reports(committee)).resolves.toBeDefined();
    expect(allAlive(stage)).toBe(true);
    disk.free();

    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee);
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});
