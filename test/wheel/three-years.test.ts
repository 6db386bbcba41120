/**
 * Three years of quarterly rounds over a hundred organizations that hand in early, late or never,
 * close and are renamed, while the worker is down on days that are drawn by a seed.
 */
import { sql } from 'kysely';
import { addDays, zonedDate } from '../../schema/core/calendar.js';
import { holidays, substituteWorkdays } from '../../schema/core/holidays.js';
import { isWorkingDay } from '../../schema/core/working-days.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Reminder, ReminderItem } from '../../schema/reminder/reminder.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { drawsOf, inTurns, type Simulated, simulatedCommittee } from './simulation.js';

const SEED = 20_260_105;
const FIRST = '2026-01-05';
const LAST = '2028-12-31';
const ZONE = 'Asia/Ho_Chi_Minh';
const ORGANIZATIONS = 100;
const ROUNDS = 12;

const calendar = {
  off: new Set(holidays.map(({ date }) => date)),
  worked: new Set(substituteWorkdays.map(({ date }) => date)),
};

/** Days, counted from the due date, on which an organization hands in; null is never. */
function habit(draw: () => number): number | null {
  const kind = draw();
  if (kind < 0.45) return -3 - Math.floor(draw() * 14);
  if (kind < 0.6) return 0;
  if (kind < 0.8) return 1 + Math.floor(draw() * 3);
  return kind < 0.85 ? 10 : null;
}

/** Hands in what its organization has a mind to hand in on a day. */
async function handInOn(
  simulated: Simulated,
  day: string,
  habits: Map<string, number | null>,
  draw: () => number,
) {
  for (const round of await simulated.rounds()) {
    const dueOn = zonedDate(round.organizationDueAt, ZONE);
    if (round.state === 'SCHEDULED' || day < addDays(dueOn, -30) || day > addDays(dueOn, 11))
      continue;
    const open = await storedRows(Submission, { round: { id: round.id } as never, state: 'DUE' });
    const today = open
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .filter((submission) => {
        const key = `${round.id}/${submission.organizationId}`;
        if (!habits.has(key)) habits.set(key, habit(draw));
        const days = habits.get(key) ?? null;
        return days !== null && day >= addDays(dueOn, days);
      })
      .map((submission) => ({ submission, classes: 1 + Math.floor(draw() * 9) }));
    await inTurns(today, ({ submission, classes }) => simulated.report(submission, classes));
  }
}

/** Lets the years go by; says on which days the worker was up. */
async function live(simulated: Simulated): Promise<Set<string>> {
  const draw = drawsOf(SEED);
  const habits = new Map<string, number | null>();
  const up = new Set<string>();
  let downUntil = FIRST;
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
    // Between rounds nothing but the plan of the coming year is due: it is looked at once a week.
    if (month % 3 !== 0 && date % 7 !== 0) continue;
    if (day >= downUntil && draw() < 0.12) downUntil = addDays(day, 1 + Math.floor(draw() * 4));
    const isUp = day >= downUntil;
    if (isUp) up.add(day);
    const at = (time: string) => {
      simulated.clock.now = new Date(`${day}T${time}:00+07:00`);
    };
    at('09:00');
    if (isUp) await simulated.work();
    at('11:00');
    await handInOn(simulated, day, habits, draw);
    at('18:00');
    if (isUp) await simulated.work();
    if (date === 28 && month % 3 === 2) await reorganize(simulated, day, draw);
  }
  return up;
}

/** Between two rounds one organization closes and another is renamed. */
async function reorganize({ organizations }: Simulated, day: string, draw: () => number) {
  const some = () => organizations[Math.floor(draw() * organizations.length)] ?? '';
  await arrange(Organization, { id: some(), closedOn: null }, { closedOn: day });
  await arrange(Organization, { id: some() }, { name: `Tổ chức mới ${day}` });
}

interface Sums {
  roundId: string;
  reported: string;
  recounted: string;
}

/** What each report says of classes held, beside what its submissions add up to. */
async function sumsOf(committeeId: string): Promise<Sums[]> {
  const { owner } = await database();
  const { rows } = await asOperator(owner, (em) =>
    sql<Sums>`select r.round_id as "roundId",
        (select f.value from app.report_figure f where f.report_id = r.id
          and f.indicator_code = 'L03' and f.host_type is null) as reported,
        (select sum(f.value) from app.figure f
          join app.submission s on s.committee_id = f.committee_id and s.id = f.submission_id
          join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
          where s.round_id = r.round_id and i.code = 'L03' and s.handed_in_at <= r.composed_at
            and s.state in ('SUBMITTED', 'ACCEPTED')) as recounted
      from app.report r where r.committee_id = ${committeeId}`.execute(em.getKysely()),
  );
  return rows;
}

const unique = (all: readonly unknown[]) => new Set(all).size;

test('every round once, every reminder at most once a day, every mail once, every sum right', async () => {
  const simulated = await simulatedCommittee(ORGANIZATIONS, `${FIRST}T08:00:00+07:00`);
  const { committeeId, post } = simulated;

  const up = await live(simulated);

  const rounds = await simulated.rounds();
  const over = rounds.filter(({ state }) => state !== 'SCHEDULED');
  expect(over.map(({ state }) => state)).toEqual(Array(ROUNDS).fill('CONSOLIDATING'));
  expect(unique(rounds.map(({ startOn }) => startOn))).toBe(rounds.length);

  const reports = await storedRows(Report, { committeeId });
  expect(reports.map(({ state, draftNumber }) => `${state} ${draftNumber}`)).toEqual(
    Array(ROUNDS).fill('DRAFT 1'),
  );
  const sums = await sumsOf(committeeId);
  expect(sums.map(({ reported }) => Number(reported))).toEqual(
    sums.map(({ recounted }) => Number(recounted)),
  );
  expect(sums.every(({ recounted }) => Number(recounted) > 0)).toBe(true);

  const reminders = await storedRows(Reminder, { committeeId });
  const sent = reminders.filter(({ state }) => state === 'SENT');
  const mails = await post.read();
  expect(
    unique(reminders.map(({ person, purpose, day }) => `${person.id} ${purpose} ${day}`)),
  ).toBe(reminders.length);
  expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual(
    sent.map(({ messageId }) => messageId).toSorted(),
  );
  expect(sent.filter(({ day }) => !isWorkingDay(day, calendar))).toEqual([]);
  expect(unique(sent.map(({ purpose }) => purpose))).toBe(2);

  const submissions = await storedRows(Submission, { committeeId });
  const items = await storedRows(ReminderItem, { committeeId });
  const sentAt = new Map(sent.map(({ id, sentAt: instant }) => [id, instant]));
  const personOf = new Map(sent.map(({ id, person }) => [id, person.id]));
  const toldOf = Map.groupBy(
    items.filter(({ reminder }) => sentAt.has(reminder.id)),
    ({ submission }) => submission.id,
  );
  const dueOf = new Map(over.map((round) => [round.id, round]));
  for (const submission of submissions) {
    const told = toldOf.get(submission.id) ?? [];
    const rungs = told.map(({ rung, reminder }) => `${personOf.get(reminder.id)} ${rung}`);
    expect(unique(rungs)).toBe(told.length);
    for (const { reminder } of told) {
      const instant = sentAt.get(reminder.id)?.getTime() ?? 0;
      expect(instant).toBeLessThanOrEqual(submission.handedInAt?.getTime() ?? Infinity);
    }
    const round = dueOf.get(submission.round.id);
    if (!round || submission.state !== 'DUE') continue;
    // Who never handed in was told, if the worker was up on any working day of the ladder.
    const dueOn = zonedDate(round.organizationDueAt, ZONE);
    const could = [-5, -4, -3, -2, -1, 0, 1, 2, 3]
      .map((days) => addDays(dueOn, days))
      .some((day) => up.has(day) && isWorkingDay(day, calendar));
    if (could) expect([round.label, told.length > 0]).toEqual([round.label, true]);
  }
}, 560_000);
