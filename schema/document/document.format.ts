/**
 * The words and marks around the text that every rendering of a document prints alike. Dates follow
 * the Party's convention: days below 10 and months 1 and 2 carry a zero, the other months do not.
 */
import type { Block, DocumentModel, RecipientLine, Run } from './document.model.js';
import { capitals, printable, sentenceCase } from './document.text.js';
import { shortHash } from '../verification/manifest.model.js';
import type { LayoutProfile } from './layout-profile.model.js';

/** Room left for a number or a date that is still open. */
const BLANK = ' '.repeat(4);

/** "Số 05-BC/ĐUK": no colon, at least two digits, a gap while the number is open. */
export function numberLine(model: Pick<DocumentModel, 'number' | 'symbol'>): string {
  const number = model.number === null ? BLANK : ` ${String(model.number).padStart(2, '0')}`;
  return `Số${number}-${printable(model.symbol)}`;
}

interface CalendarDate {
  year: string;
  month: string;
  day: string;
}

function calendarDate(isoDate: string): CalendarDate {
  const [year = '', month = '', day = ''] = isoDate.slice(0, 10).split('-').map(Number).map(String);
  return {
    year,
    month: Number(month) <= 2 ? month.padStart(2, '0') : month,
    day: day.padStart(2, '0'),
  };
}

/** "ngày 05 tháng 02 năm 2026"; day and month stay blank while the date is open. */
export function longDate(model: Pick<DocumentModel, 'date' | 'year'>): string {
  if (model.date === null) return `ngày${BLANK}tháng${BLANK}năm ${model.year}`;
  const { year, month, day } = calendarDate(model.date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** "Nam Định, ngày 05 tháng 02 năm 2026". */
export function placeAndDate(model: Pick<DocumentModel, 'place' | 'date' | 'year'>): string {
  return `${printable(model.place)}, ${longDate(model)}`;
}

/** "Dự thảo lần 2"; null once the document is numbered for good. */
export function draftMark(model: Pick<DocumentModel, 'draft'>): string | null {
  return model.draft === null ? null : `Dự thảo lần ${model.draft}`;
}

const signingClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "Đã ký trên hệ thống lúc 14:05 ngày 23/11/2026", in Vietnamese time; null if not signed. */
export function signedLine(signature: Pick<DocumentModel['signature'], 'signedAt'>): string | null {
  if (signature.signedAt === null) return null;
  const parts = new Map<string, string>();
  for (const part of signingClock.formatToParts(new Date(signature.signedAt))) {
    parts.set(part.type, part.value);
  }
  const { year, month, day } = calendarDate(
    `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
  );
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return `Đã ký trên hệ thống lúc ${time} ngày ${day}/${month}/${year}`;
}

/** "Mã kiểm tra 3f2a 9c1b 77de 0a42. Kiểm tra tại https://…"; null before it is issued. */
export function verificationLine({ verification }: Pick<DocumentModel, 'verification'>) {
  if (!verification) return null;
  const { hash, address } = verification;
  return `Mã kiểm tra ${shortHash(hash)}. Kiểm tra văn bản tại ${printable(address)}`;
}

/** "- Ban Thường vụ Tỉnh ủy (để b/c),": a comma after every line, a full stop after the last. */
export function recipientLines(recipients: readonly RecipientLine[]): string[] {
  return recipients.map(({ label, note }, index) => {
    const name = printable(label).replace(/^[\s\-–]+|[\s,;.]+$/g, '');
    const remark = note ? ` (${printable(note).replace(/^[\s(]+|[\s)]+$/g, '')})` : '';
    return `- ${name}${remark}${index === recipients.length - 1 ? '.' : ','}`;
  });
}

/** Title and reference line of the n-th annex, counted from 1. */
export function annexHeading(model: DocumentModel, position: number): [string, string] {
  const number = numberLine(model).replace('Số', 'số');
  const reference = `(Kèm theo ${sentenceCase(model.typeName)} ${number}, ${longDate(model)})`;
  return [`PHỤ LỤC ${position}`, reference];
}

/** What a file list or a reader's title bar shows: "Báo cáo số 167-BC/ĐUK sơ kết 2 năm …". */
export function documentTitle(model: DocumentModel): string {
  const number = model.number === null ? draftMark(model)?.replace('Dự', 'dự') : numberLine(model);
  const words = [sentenceCase(model.typeName), number?.replace('Số', 'số'), ...model.abstract];
  return words
    .filter((word) => word)
    .map((word) => printable(word ?? '').trim())
    .join(' ');
}

/** The instant a rendered file is dated with, so that the same document gives the same bytes. */
export function fileDate(model: DocumentModel): Date {
  return new Date(model.signature.signedAt ?? model.date ?? `${model.year}-01-01`);
}

/** "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "1. Ưu điểm". */
export function headingText(
  heading: { level: 1 | 2; ordinal: string; text: string },
  profile: Pick<LayoutProfile, 'headingCaps'>,
): string {
  const inCapitals = heading.level === 1 && profile.headingCaps;
  const text = inCapitals ? capitals(heading.text) : printable(heading.text);
  return `${printable(heading.ordinal)}. ${text}`;
}

/** Text with the end mark in place of its final full stop; an ellipsis counts as one. */
function endText(text: string, endMark: string): string {
  const bare = text
    .trimEnd()
    .replace(/\.\/\.$/, '.')
    .replace(/[\s,;:]+$/, '');
  return /[.…]$/.test(bare) && endMark.startsWith('.') ? bare + endMark.slice(1) : bare + endMark;
}

function endRuns(runs: readonly Run[], endMark: string): Run[] {
  const last = runs.findLastIndex((run) => run.text.trim() !== '');
  const run = runs[last];
  if (!run) return [...runs];
  const ended = endText(run.text, endMark);
  const base = ended.slice(0, ended.length - endMark.length);
  const kept = runs.slice(0, last);
  if (!run.figure && !run.bold && !run.italic) return [...kept, { text: ended }];
  return [...kept, { ...run, text: base }, { text: endMark }];
}

/**
 * The body with the profile's end mark after its last word, exactly once. A body that ends with a
 * table or a chart gets the mark on a line of its own, unless the mark is a mere full stop.
 */
export function endedBody(body: readonly Block[], endMark: string): Block[] {
  const last = body.at(-1);
  if (!last) return [];
  const before = body.slice(0, -1);
  if (last.kind === 'heading') return [...before, { ...last, text: endText(last.text, endMark) }];
  if (last.kind !== 'table' && last.kind !== 'chart') {
    return [...before, { ...last, runs: endRuns(last.runs, endMark) }];
  }
  if (endMark === '.') return [...body];
  return [...body, { kind: 'paragraph', runs: [{ text: endMark }] }];
}

/** Relative column widths as shares of the whole; without usable widths the columns are equal. */
export function columnShares(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + Math.max(0, width), 0);
  return widths.map((width) => (total > 0 ? Math.max(0, width) / total : 1 / widths.length));
}
