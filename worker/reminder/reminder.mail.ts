/** Mails that are no documents: what an organization still owes. In the language of the receiver. */
import { writtenInstant, zonedDate } from '../../schema/core/calendar.js';
import { bodiesOf } from '../core/plain-mail.js';
import { type DueWords, reminderWords } from '../messages/reminder.js';

/** A report that is still owed, as the mail tells it. */
export interface OwedReport {
  submissionId: string;
  organization: string;
  round: string;
  state: 'DUE' | 'DRAFT' | 'RETURNED';
  dueAt: Date;
  lockedAt: Date | null;
}

/** To whom, where and when a mail is written. */
export interface Setting {
  addressee: string;
  committee: string;
  language: 'vi' | 'en';
  timeZone: string;
  publicUrl: string;
  now: Date;
}

const DAY_MS = 86_400_000;

function wholeDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function wordsOf(owed: OwedReport, { timeZone, now }: Setting): DueWords {
  return {
    organization: owed.organization,
    round: owed.round,
    state: owed.state,
    due: writtenInstant(owed.dueAt, timeZone),
    isOver: now > owed.dueAt,
    days: Math.abs(wholeDays(zonedDate(now, timeZone), zonedDate(owed.dueAt, timeZone))),
    locked: owed.lockedAt ? writtenInstant(owed.lockedAt, timeZone) : null,
  };
}

/** One mail of everything that somebody's organizations still owe; the most urgent first. */
export function reminderMail(owed: readonly OwedReport[], setting: Setting) {
  const words = reminderWords[setting.language];
  const sorted = owed.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const told = sorted.map((each) => wordsOf(each, setting));
  const links = sorted.map(
    ({ submissionId }) => `${setting.publicUrl}/#/submissions/${submissionId}`,
  );
  const lines = [
    words.greeting(setting.addressee),
    words.lead(setting.committee, told.length),
    ...told.flatMap((each, at) => [words.item(each), links[at] ?? '']),
    ...words.close,
  ];
  return { subject: words.subject(told), ...bodiesOf(lines, setting.language) };
}
