import type {
  Block,
  ItemBlock,
  ParagraphBlock,
  Run,
} from '../../../schema/document/document.model.js';
import type { CompositionRules } from '../../../schema/report/composition/composition.model.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';

/** Annexes in their fixed order; the body points at them by these names. */
export const annexName = {
  handingIn: 'Phụ lục 1',
  figures: 'Phụ lục 2',
  contributions: 'Phụ lục 3',
} as const;

/** How organizations are spoken of as a whole. */
export const hostsTogether = 'cơ quan, đơn vị, doanh nghiệp';

export const words = (text: string): Run => ({ text });

/** A figure of an indicator; `part` says which of its quantities. */
export const quantity = (text: string, indicatorCode: string, part: string): Run => ({
  text,
  figure: { indicatorCode, part },
});

/** Neighbouring plain runs become one; empty ones vanish. */
export function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (!run.text) continue;
    if (last && !last.figure && !run.figure)
      joined[joined.length - 1] = words(last.text + run.text);
    else joined.push(run);
  }
  return joined;
}

export const paragraph = (...runs: Run[]): ParagraphBlock => ({
  kind: 'paragraph',
  runs: joinRuns(runs),
});

export const item = (text: string, ordinal?: number): ItemBlock => ({
  kind: 'item',
  ...(ordinal === undefined ? {} : { ordinal: String(ordinal) }),
  runs: [words(text)],
});

export const paragraphs = (texts: string[]): Block[] => texts.map((text) => paragraph(words(text)));

/** Text without control characters, doubled blanks and decomposed letters. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

export const capitalise = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** For a label inside a sentence; an abbreviation at its head ("TCCSĐ đã quán triệt") stays. */
export function decapitalise(text: string): string {
  const [head = ''] = text.split(/[\s,;]/, 1);
  const isAbbreviation = head.length > 1 && head === head.toLocaleUpperCase('vi');
  return isAbbreviation ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

/** Someone's free text as a sentence of the report: no bullet, a capital, one full stop. */
export function asSentence(text: string): string {
  const plain = tidy(text)
    .replace(/^(?:[-–—+*•]\s*|\d{1,2}[.)]\s+)+/, '')
    .replace(/[.;,\s]+$/, '');
  return plain && `${capitalise(plain)}${/[!?…]$/.test(plain) ? '' : '.'}`;
}

/** Puts the round's values in for {years}, {programmeYear} …; an unknown name is a RangeError. */
export function fill(text: string, placeholders: Record<string, string>): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    if (value === undefined) throw new RangeError(`Unknown placeholder ${whole} in "${text}"`);
    return value;
  });
}

/** "14/6/2026": days below ten and months 1 and 2 are padded, as Party documents write them. */
export function writeDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/**
 * All names while they are few; beyond that the first ones and how many more stand in the annex. A
 * name may hold commas ("Sở Văn hóa, Thể thao và Du lịch"), hence the semicolons.
 */
export function listNames(
  names: string[],
  { namesInBody, namesBeforeRest }: Pick<CompositionRules, 'namesInBody' | 'namesBeforeRest'>,
): string {
  if (names.length <= namesInBody) return names.join('; ');
  const rest = formatNumber(names.length - namesBeforeRest);
  const first = names.slice(0, namesBeforeRest).join('; ');
  return `${first} và ${rest} tổ chức khác (danh sách đầy đủ tại ${annexName.handingIn})`;
}
