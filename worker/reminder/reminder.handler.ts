/**
 * Reminders and quick figures, once a day at the committee's hour and on working days alone. A row
 * is in the ledger before the mail server hears of it; a mail leaves on its day or not at all.
 */
import { Committee } from '../../schema/committee/committee.entity.js';
import { addDays, zonedDate, zonedInstant } from '../../schema/core/calendar.js';
import { isWorkingDay } from '../../schema/core/working-days.js';
import { Person } from '../../schema/membership/membership.entity.js';
import { Reminder, ReminderItem } from '../../schema/reminder/reminder.entity.js';
import { remind, sendReminder } from '../../schema/reminder/reminder.job.js';
import { isLocked } from '../../schema/round/round.rule.js';
import type { Tx } from '../../server/core/context.js';
import { comeAgain } from '../../server/core/enqueue.js';
import { workingCalendar } from '../../server/core/working-calendar.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { claimMail, storeOutcome } from '../core/mail-ledger.js';
import { createMailer, type Mail } from '../core/mailer.js';
import { expiryMail } from '../recognition/expiry.mail.js';
import { quickFiguresMail } from './quick-figures.mail.js';
import { sendQuickFigures } from './quick-figures.js';
import { remindOfDue } from './remind-due.js';
import { type OwedReport, reminderMail } from './reminder.mail.js';

async function ownCommittee(tx: Tx): Promise<Committee> {
  return tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
}

/** Today's hour if it lies ahead, else tomorrow's. */
async function comeTomorrow(tx: Tx) {
  const { timeZone, reminderTime } = await ownCommittee(tx);
  const today = zonedDate(tx.now(), timeZone);
  const hour = zonedInstant(today, reminderTime, timeZone);
  const next = zonedInstant(addDays(today, 1), reminderTime, timeZone);
  await comeAgain(tx, remind, tx.now() < hour ? hour : next);
}

async function remindToday(tx: Tx) {
  const { timeZone, reminderTime } = await ownCommittee(tx);
  const today = zonedDate(tx.now(), timeZone);
  if (tx.now() < zonedInstant(today, reminderTime, timeZone)) return;
  if (!isWorkingDay(today, await workingCalendar(tx.em))) return;
  const day = { timeZone, today };
  await remindOfDue(tx, day);
  await sendQuickFigures(tx, day);
}

const OWED = ['DUE', 'DRAFT', 'RETURNED'] as const;

/** What a mail was to remind of and is still owed. */
async function stillOwed(tx: Tx, reminder: Reminder): Promise<OwedReport[]> {
  const items = await tx.em.find(
    ReminderItem,
    { reminder: { id: reminder.id } as never },
    { populate: ['round', 'submission.organization'] as never },
  );
  return items.flatMap(({ round, submission }) => {
    const state = OWED.find((each) => each === submission.state);
    const isOpen = round.state !== 'CLOSED' && !isLocked(round, tx.now());
    if (!state || !isOpen) return [];
    const { id, organization } = submission;
    const { organizationDueAt: dueAt, lockedAt = null, label } = round;
    const names = { organization: organization.name, round: label };
    return [{ submissionId: id, ...names, state, dueAt, lockedAt }];
  });
}

type MailText = Pick<Mail, 'subject' | 'text' | 'html'>;

/** The text of a mail as things stand; null where nothing is left to say. */
async function textOf(
  tx: Tx,
  reminder: Reminder,
  committee: Committee,
  publicUrl: string,
): Promise<MailText | null> {
  const { language } = await tx.em.findOneOrFail(Person, { id: reminder.person.id });
  const addressee = reminder.addresseeName;
  if (reminder.purpose === 'EXPIRY') {
    return expiryMail(tx, reminder, { addressee, language, publicUrl });
  }
  if (reminder.figures) return quickFiguresMail(reminder.figures, { addressee, language });
  const owed = await stillOwed(tx, reminder);
  if (owed.length === 0) return null;
  const { name, timeZone } = committee;
  const place = { committee: name, timeZone, publicUrl };
  return reminderMail(owed, { ...place, addressee, language, now: tx.now() });
}

/** The organizations' own rows tell when they were reminded. */
async function noteSent(tx: Tx, { id, state }: Reminder) {
  if (state !== 'SENT') return;
  const where = { reminder: { id } as never };
  await tx.em.nativeUpdate(ReminderItem, where, { sentAt: tx.now() });
}

/** Takes a mail with its text, or finds that nothing is to be sent any more. */
async function claim({ ctx, env }: JobContext, id: string) {
  return ctx.transaction(async (tx) => {
    const reminder = await claimMail(tx, Reminder, id, env.DELIVERY_LEASE_SECONDS);
    if (!reminder) return null;
    const committee = await ownCommittee(tx);
    const isToday = reminder.day === zonedDate(tx.now(), committee.timeZone);
    const text =
      isToday || reminder.purpose === 'EXPIRY'
        ? await textOf(tx, reminder, committee, env.PUBLIC_URL)
        : null;
    if (text) return { reminder, text };
    Object.assign(reminder, { state: 'SKIPPED', leaseUntil: null, nextAttemptAt: null });
    return null;
  });
}

export const reminderHandlers = [
  handleJob(remind, async ({ ctx }) => {
    // First of all: whatever goes wrong today, tomorrow it comes again.
    await ctx.transaction(comeTomorrow);
    await ctx.transaction(remindToday);
  }),
  handleJob(sendReminder, async (job, { id }) => {
    const claimed = await claim(job, id);
    if (!claimed) return;
    const { reminder, text } = claimed;
    const { address, addresseeName, messageId } = reminder;
    const to = { name: addresseeName, address };
    const mail = { ...text, to, messageId, reference: id, attachments: [] };
    const outcome = await createMailer(job.env.SMTP_URL, job.env.MAIL_FROM)(mail);
    await storeOutcome(job, { entity: Reminder, settled: noteSent }, reminder, outcome);
  }),
];
