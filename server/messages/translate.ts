import type { Language } from '../core/language.js';
import { en } from './en.js';
import { vi } from './vi.js';

const catalogues: Record<Language, Record<string, string>> = { vi, en };

/**
 * The sentence of a code in a language, its placeholders filled. An unknown code is shown as
 * itself.
 */
export function translate(
  language: Language,
  code: string,
  params: Record<string, string | number>,
): string {
  const catalogue = catalogues[language];
  const sentence = Object.hasOwn(catalogue, code) ? (catalogue[code] ?? code) : code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
