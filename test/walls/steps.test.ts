import { buildWall, type Wall } from './arranged/wall.js';
import { trying, type Wanderer, wanderersOf } from './arranged/wanderers.js';

let wall: Wall;
let wanderers: Wanderer[];

beforeAll(async () => {
  wall = await buildWall();
  wanderers = wanderersOf(wall.places, wall.rows.made);
});

afterAll(() => wall.close());

/** What becomes of a statement of somebody who has got hold of SQL: rows met, or a code. */
async function outcomeOf(name: string, statement: string): Promise<number | string> {
  const who = wanderers.find((each) => each.name === name);
  if (!who) throw new Error(`nobody is called ${name}`);
  const { count, code } = await trying(wall.loginOf(who), who, (run) => run(statement));
  return code ?? count;
}

// A1 has handed in, A2 has not.
const DRAFTING = 'organization A2';
const HANDED_IN = 'organization A1';
const STAFF = 'staff of A';
const WORKER = 'worker for A';
const DENIED = '42501';

describe('an organization', () => {
  test.each([
    ['accepts its submission', `update app.submission set state = 'ACCEPTED'`],
    ['frees itself from reporting', `update app.submission set state = 'EXEMPT'`],
    ['says who accepted it', 'update app.submission set accepted_by = uuidv7()'],
    ['says why it is exempt', `update app.submission set exempt_reason = 'x'`],
    ['moves it to another round', 'update app.submission set round_id = uuidv7()'],
    ['says who made it', 'update app.submission set created_by = uuidv7()'],
    [
      'hands in a second one',
      `insert into app.submission (committee_id, organization_id, id, created_at, updated_at,
       round_id, state, edition, return_remarks)
     select committee_id, organization_id, uuidv7(), now(), now(), round_id, 'DRAFT', 0, '[]'
     from app.submission`,
    ],
    ['takes it away', 'delete from app.submission'],
  ])('never %s', async (_what, statement) => {
    expect(await outcomeOf(DRAFTING, statement)).toBe(DENIED);
  });

  test.each([
    ['takes it back', `update app.submission set state = 'DRAFT', edition = 0`],
    ['changes when that was', 'update app.submission set handed_in_at = now()'],
    [
      'adds a figure',
      `insert into app.practice select committee_id, organization_id, uuidv7(), now(), null, now(),
         null, 1, submission_id, 2, section_code, kind, title, sentence from app.practice`,
    ],
  ])('that has handed in never %s', async (_what, statement) => {
    expect(await outcomeOf(HANDED_IN, statement)).toBe(DENIED);
  });

  test.each(['figure', 'narrative', 'practice'])(
    'writes no %s once it has handed in, and every one before',
    async (table) => {
      const change = `update app.${table} set updated_at = now()`;

      expect(await outcomeOf(HANDED_IN, change)).toBe(0);
      expect(await outcomeOf(HANDED_IN, `delete from app.${table}`)).toBe(0);
      expect(await outcomeOf(HANDED_IN, `select from app.${table}`)).toBeGreaterThan(0);
      expect(await outcomeOf(DRAFTING, change)).toBeGreaterThan(0);
      expect(await outcomeOf(DRAFTING, `delete from app.${table}`)).toBeGreaterThan(0);
    },
  );

  test('hands in what it has written', async () => {
    const statement = `update app.submission set state = 'SUBMITTED', edition = edition + 1,
      handed_in_at = now(), handed_in_by = uuidv7(), version = version + 1`;

    expect(await outcomeOf(DRAFTING, statement)).toBeGreaterThan(0);
  });
});

describe('staff', () => {
  test.each([
    ['writes a submission back to a draft', `update app.submission set state = 'DRAFT'`],
    ['hands one in', `update app.submission set state = 'SUBMITTED'`],
    ['says who handed one in', 'update app.submission set handed_in_by = uuidv7()'],
    ['counts its editions anew', 'update app.submission set edition = 0'],
    ['gives one to another organization', 'update app.submission set organization_id = uuidv7()'],
    ['changes a figure', 'update app.figure set value = 0'],
    ['changes where a mail goes', `update app.delivery set address = 'x@x'`],
    ['says that a mail was sent', 'update app.delivery set sent_at = now()'],
    ['changes what is written in the log', `update app.audit_event set reason = 'x'`],
  ])('never %s', async (_what, statement) => {
    expect(await outcomeOf(STAFF, statement)).toBe(DENIED);
  });

  test('judges what was handed in', async () => {
    const { organizationId } = wall.places.a1;
    const judge = (change: string) =>
      outcomeOf(
        STAFF,
        `update app.submission set ${change}, version = version + 1 where organization_id = '${organizationId}'`,
      );

    const counts = [
      await judge(`state = 'ACCEPTED', accepted_at = now(), accepted_by = uuidv7()`),
      await judge(`state = 'RETURNED', return_reason = 'x', return_remarks = '[]'`),
    ];

    expect(counts).toEqual([expect.any(Number), expect.any(Number)]);
    expect(counts).not.toContain(0);
  });
});

describe('a verifier', () => {
  const VERIFIER = 'verifier by the assignment of A1';

  test.each([
    ['names itself', 'update app.self_assessment set verifier_id = uuidv7()'],
    ['changes what was claimed', `update app.assessment_answer set value = 'null'`],
    ['says what was claimed to be worth', 'update app.self_assessment set self_total = 0'],
    [
      'leaves it as if nobody had taken it up',
      `update app.self_assessment set state = 'SUBMITTED'`,
    ],
    ['decides that it passed', `update app.self_assessment set state = 'PASSED'`],
    ['takes a finding away', 'delete from app.verified_answer'],
    ['resolves an appeal', `update app.assessment_appeal set resolution = 'REJECTED'`],
  ])('never %s', async (_what, statement) => {
    expect(await outcomeOf(VERIFIER, statement)).toBe(DENIED);
  });

  test.each([
    ['accepts a report', `update app.submission set state = 'ACCEPTED'`],
    ['ends a reopening', 'update app.reopening set ended_at = now()'],
  ])('%s of nobody, as others who oversee do', async (_what, statement) => {
    expect(await outcomeOf(VERIFIER, statement)).toBe(0);
    expect(await outcomeOf('overseer by the assignment of A1', statement)).toBeGreaterThan(0);
  });

  test('judges what is named to it, and nobody else judges that', async () => {
    const judge = `update app.self_assessment set state = 'VERIFIED', version = version + 1`;
    const find = `update app.verified_answer set remark = 'x'`;

    expect(await outcomeOf(VERIFIER, judge)).toBe(1);
    expect(await outcomeOf(VERIFIER, find)).toBe(1);
    for (const who of ['overseer by the assignment of A1', 'verifier by the assignment of A']) {
      expect(await outcomeOf(who, judge)).toBe(0);
      expect(await outcomeOf(who, find)).toBe(0);
    }
  });
});

test('a reference that changes names its owner again, and is taken', async () => {
  const statement =
    'update app.report_round set committee_id = committee_id, previous_round_id = id';

  expect(await outcomeOf(STAFF, statement)).toBeGreaterThan(0);
});

describe('the worker', () => {
  test.each([
    ['judges a submission', `update app.submission set state = 'ACCEPTED'`],
    ['gives one to another organization', 'update app.submission set organization_id = uuidv7()'],
    ['gives a job to another committee', 'update app.outbox set committee_id = uuidv7()'],
    ['changes what a job is about', `update app.outbox set payload = '{}'`],
    ['changes what falls due', `update app.due_moment set job_name = 'x'`],
    ['changes what is written in the log', `update app.audit_event set reason = 'x'`],
  ])('never %s', async (_what, statement) => {
    expect(await outcomeOf(WORKER, statement)).toBe(DENIED);
  });
});

const sealed = (committeeId: string | null, organizationId: string | null) => `
  insert into app.audit_event (committee_id, organization_id, id, occurred_at, actor_role, action,
    entity, entity_id, request_id, sequence, hash)
  values ('${committeeId}', ${organizationId ? `'${organizationId}'` : 'null'}, uuidv7(), now(),
    'CLOCK', 'x', 'x', uuidv7(), 'x', 1000, 'x')`;

test.each([DRAFTING, STAFF, WORKER])('%s writes no event that is sealed already', async (name) => {
  const { a, a2 } = wall.places;
  const place = name === DRAFTING ? a2 : a;
  const event = sealed(place.committeeId, place.organizationId);

  expect(await outcomeOf(name, event)).toBe(DENIED);
  expect(await outcomeOf(name, event.replace(`1000, 'x'`, 'null, null'))).toBe(1);
});
