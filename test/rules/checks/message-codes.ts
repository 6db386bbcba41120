import type { Faults, ProjectFile } from './project-files.js';

const CODE = "'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'";

/** How a code comes to a reader: refused, or told at a field. */
const PLACES = [
  new RegExp(`\\brefuse(?:<[^>]*>)?\\(\\s*${CODE}`, 'g'),
  new RegExp(`\\bnew Refusal\\(\\s*${CODE}`, 'g'),
  new RegExp(`\\bfield\\b[^;]{0,120}?\\bcode: ${CODE}`, 'g'),
];

/** Codes that the code can show a reader, each with a file that does. */
export function codesIn(files: readonly ProjectFile[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { path, text } of files) {
    for (const place of PLACES) {
      for (const [, code = ''] of text.matchAll(place)) codes.set(code, path);
    }
  }
  return codes;
}

export type Catalogue = { [key: string]: string | Catalogue };

/** A catalogue as one level: "round.state.OPEN" → its sentence. */
export function sentences(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...sentences(value, `${prefix}${key}.`)],
    ),
  );
}

/** Placeholders of a sentence: `{count}` of the server, `%{count}` of the console. */
function placeholdersOf(sentence: string): string {
  return [...new Set(sentence.match(/%?\{\w+\}/g))].toSorted().join(' ');
}

/** Where two languages do not say the same: a key, a placeholder or a text that one lacks. */
export function languageFaults(first: Catalogue, second: Catalogue): Faults {
  const [one, other] = [sentences(first), sentences(second)];
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => {
    const [a, b] = [one.get(key), other.get(key)];
    if (a === undefined || b === undefined) return [`${key}: in one language only`];
    if (a.trim() === '' || b.trim() === '') return [`${key}: empty`];
    const [inA, inB] = [placeholdersOf(a), placeholdersOf(b)];
    return inA === inB ? [] : [`${key}: placeholders "${inA}" and "${inB}"`];
  });
}

/** Sentences that are not in composed Unicode (NFC), in which they would not be found again. */
export function compositionFaults(catalogue: Catalogue): Faults {
  return [...sentences(catalogue)]
    .filter(([, sentence]) => sentence !== sentence.normalize('NFC'))
    .map(([key]) => `${key}: not in NFC`);
}
