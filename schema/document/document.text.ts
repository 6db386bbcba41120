/** Text as every format can carry it. */

/** What does not print, breaks XML or turns the reading direction round. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\ufffe\uffff]/gu;

/** One line of text: NFC, well-formed, without line breaks, control or direction characters. */
export function printable(text: string): string {
  const line = text.normalize('NFC').toWellFormed();
  return line.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(UNPRINTABLE, '');
}

export function capitals(text: string): string {
  return printable(text).toLocaleUpperCase('vi');
}

/** Lines of a name that may say where it breaks; empty lines are dropped. */
export function capitalLines(name: string): string[] {
  return name
    .split('\n')
    .map((line) => capitals(line).trim())
    .filter((line) => line !== '');
}

/** "Báo cáo" of "BÁO CÁO". */
export function sentenceCase(text: string): string {
  const lower = printable(text).toLocaleLowerCase('vi');
  return lower.slice(0, 1).toLocaleUpperCase('vi') + lower.slice(1);
}

/**
 * Text in stretches; `whole` ones may not be broken over two lines: symbols, dates and fractions
 * ("04-NQ/ĐUK", "28/5/2021", "61/63").
 */
export function unbrokenParts(text: string): { text: string; whole: boolean }[] {
  const parts: { text: string; whole: boolean }[] = [];
  for (const word of printable(text).split(/(\s+)/)) {
    const whole = word.length <= 30 && /[\p{L}\p{N}][-/][\p{L}\p{N}]/u.test(word);
    const last = parts.at(-1);
    if (last && !whole && !last.whole) last.text += word;
    else if (word !== '') parts.push({ text: word, whole });
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML or XML character data, safe in a quoted attribute as well. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
