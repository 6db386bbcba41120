/** Thousandths as people read and type them: points, and shares in percent. */
import { parseNumber } from '../../schema/submission/draft/typed-number.rule.js';
import { language } from '../core/language/language.js';

/** How many thousandths make one: 1000 for points and amounts, 10 for percent. */
export type Scale = 1000 | 10;

export function formatMilli(value: number | null | undefined, scale: Scale = 1000): string {
  if (value === null || value === undefined) return '';
  const options = { maximumFractionDigits: scale === 1000 ? 3 : 1 };
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', options).format(
    value / scale,
  );
}

export const formatShare = (value: number): string => `${formatMilli(value, 10)} %`;

/** What was typed in thousandths; null is nothing, undefined is no such number. */
export function parseMilli(typed: string, scale: Scale = 1000): number | null | undefined {
  const text = parseNumber(typed);
  if (text === null) return undefined;
  if (text === '') return null;
  const value = Number(text) * scale;
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : undefined;
}
