/**
 * Figures and dates as they are written in the console. Percentages round as in the official
 * report.
 */
import * as figureRule from '../../schema/report/figure.rule.js';
import { language } from './language/language.js';
import { instantOf } from './time/local-time.js';

/** The committees' time zone: every date and time of the console is told in it. */
export const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;

type Moment = string | Date | null | undefined;

function written(moment: Moment, options: Intl.DateTimeFormatOptions): string {
  if (!moment) return '';
  return new Intl.DateTimeFormat(LOCALE[language()], { timeZone: ZONE, ...options }).format(
    new Date(moment),
  );
}

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** "16:30 05/03/2026"; empty where there is no instant. */
export function formatInstant(instant: Moment): string {
  return written(instant, { ...DAY, hour: '2-digit', minute: '2-digit' });
}

/** "16:30:05"; empty where there is no instant. */
export function formatTime(instant: Moment): string {
  return written(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** Noon in Vietnam lies on the same date in every reading of it. */
const noon = (day: string) => `${day}T05:00:00Z`;

/** "05/03/2026", of an instant or of a date without a time ("2026-03-05"). */
export function formatDay(day: Moment): string {
  return written(typeof day === 'string' && day.length === 10 ? noon(day) : day, DAY);
}

const LOCAL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/**
 * "Thứ Hai, 14 tháng 12, 2026", with the time where there is one, of a day or a day and time in
 * Vietnam ("2026-12-14T17:00"); empty for anything else.
 */
export function formatInFull(local: string): string {
  const time = LOCAL.exec(local)?.[1];
  if (time === undefined)
    return LOCAL.test(local) ? written(noon(local), { dateStyle: 'full' }) : '';
  return written(instantOf(local), { dateStyle: 'full', timeStyle: 'short' });
}

const DAY_LENGTH = 86_400_000;

/** "sau 3 ngày nữa", "hôm qua", "sau 5 giờ nữa": how far an instant is from now. */
export function formatDistance(instant: string, now = Date.now()): string {
  const distance = new Date(instant).getTime() - now;
  const relative = new Intl.RelativeTimeFormat(LOCALE[language()], { numeric: 'auto' });
  if (Math.abs(distance) >= DAY_LENGTH)
    return relative.format(Math.trunc(distance / DAY_LENGTH), 'day');
  if (Math.abs(distance) >= 3_600_000)
    return relative.format(Math.trunc(distance / 3_600_000), 'hour');
  return relative.format(Math.trunc(distance / 60_000), 'minute');
}

/** Decimal point and comma change places between the two languages. */
function inLanguage(vietnamese: string): string {
  if (language() === 'vi') return vietnamese;
  return vietnamese.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}

/**
 * "1.234,5": at most two decimals. Takes a number or a canonical decimal text; empty where there is
 * none.
 */
export function formatNumber(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? inLanguage(figureRule.formatNumber(number)) : String(value);
}

/** "98,42%"; empty where a part is missing or the denominator is zero. */
export function formatPercent(
  numerator: number | null | undefined,
  denominator: number | null | undefined,
): string {
  if (numerator === null || numerator === undefined || !denominator) return '';
  return inLanguage(figureRule.formatPercent(numerator, denominator) ?? '');
}
