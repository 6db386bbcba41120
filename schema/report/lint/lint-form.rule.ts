/** Checks of form: citations, dates, numbers, spaces, slips. Each offers the right form. */
import type { LintInput, LintRule, Place, Remark } from './lint.model.js';

/** A remark at each match that is to read otherwise; null leaves it alone. */
function at(
  text: string,
  rule: LintRule,
  pattern: RegExp,
  right: (match: RegExpExecArray) => string | null,
): Remark[] {
  return [...text.matchAll(pattern)].flatMap((match): Remark[] => {
    const wanted = right(match);
    if (wanted === null || wanted === match[0]) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ rule, ...place, fixes: [{ ...place, runs: [{ text: wanted }] }] }];
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SYMBOL = String.raw`\d{1,4}-[A-ZĐ][A-Za-zĐ]{0,4}\/[A-ZĐ][\p{L}/-]*`;

/** "Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021". */
function checkCitations(text: string, kinds: readonly string[]): Remark[] {
  const kind = kinds.map(escaped).join('|');
  const without = new RegExp(`(${kind})\\s+(?:số\\s*:\\s*)?(?=${SYMBOL})`, 'gu');
  return [
    ...at(text, 'CITATION', without, ([, name]) => `${name} số `),
    ...at(text, 'CITATION', new RegExp(`(${SYMBOL})\\s+(?=ngày\\s)`, 'gu'), ([, s]) => `${s}, `),
  ];
}

/** "05/02/2026", "28/5/2021": days below 10 and months 1 and 2 are padded, other months are not. */
function writtenDate(day: number, month: number, year: string): string | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const padded = (value: number) => String(value).padStart(2, '0');
  return `${padded(day)}/${month < 3 ? padded(month) : month}/${year}`;
}

const checkDates = (text: string): Remark[] =>
  at(text, 'DATE', /(?<![\d/])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/g, (match) =>
    writtenDate(Number(match[1]), Number(match[3]), match[4] ?? ''),
  );

/** Comma for decimals, point between thousands, no space before "%". */
function checkNumbers(text: string): Remark[] {
  return [
    ...at(text, 'NUMBER', /(?<![\d.,])(\d+)\.(\d{1,2})\s*%/g, ([, a, b]) => `${a},${b}%`),
    ...at(text, 'NUMBER', /(\d)\s+%/g, ([, digit]) => `${digit}%`),
    ...at(text, 'NUMBER', /(?<![\d.,/-])[1-9]\d{4,}(?![\d.,/-])/g, ([digits]) =>
      digits.replace(/\B(?=(\d{3})+$)/g, '.'),
    ),
  ];
}

function checkSpelling(text: string, { spelling }: LintInput['words']): Remark[] {
  return spelling.flatMap(({ wrong, right, notBefore = [] }) => {
    const but = notBefore.length > 0 ? `(?!\\s+(?:${notBefore.map(escaped).join('|')}))` : '';
    const word = `(?<![\\p{L}\\p{N}])${escaped(wrong)}(?![\\p{L}\\p{N}])${but}`;
    return at(text, 'SPELLING', new RegExp(word, 'gu'), () => right);
  });
}

/** The renderer sets the end mark of the profile; a written one is another's, or too early. */
function checkEndMark(text: string, endMark: string, isLast: boolean): Remark[] {
  return at(text, 'END_MARK', /\s*\.\/\.?\s*$/g, () => (isLast && endMark === './.' ? null : '.'));
}

export function checkForm({ text }: Place, input: LintInput, isLast: boolean): Remark[] {
  const composed = text.normalize('NFC');
  if (composed !== text) {
    const whole = { start: 0, end: text.length };
    const fixes = [{ ...whole, runs: [{ text: composed }] }];
    return [{ rule: 'NOT_COMPOSED', ...whole, fixes }];
  }
  return [
    ...checkCitations(text, input.words.documentKinds),
    ...checkDates(text),
    ...checkNumbers(text),
    ...checkEndMark(text, input.endMark, isLast),
    ...at(text, 'SPACES', / {2,}/g, () => ' '),
    ...at(text, 'SPACES', /(?<=[\p{L}\p{N})”]) +(?=[,.;:](?:\s|$))/gu, () => ''),
    ...checkSpelling(text, input.words),
  ];
}

/** The first mention of a document says its date and whose it is; later ones are short. */
export function checkFirstCitations(places: readonly Place[]): Map<Place, Remark[]> {
  const known = new Set<string>();
  const found = new Map<Place, Remark[]>();
  for (const place of places) {
    for (const match of place.text.matchAll(new RegExp(SYMBOL, 'gu'))) {
      const [symbol] = match;
      if (known.has(symbol)) continue;
      known.add(symbol);
      const end = match.index + symbol.length;
      if (/^,?\s+ngày\s/.test(place.text.slice(end))) continue;
      const remark: Remark = { rule: 'CITATION_FIRST', start: match.index, end };
      found.set(place, [...(found.get(place) ?? []), remark]);
    }
  }
  return found;
}
