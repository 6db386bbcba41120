import { refuse } from './refusal.js';

/**
 * A text as it is kept: NFC, trimmed, without control characters but line breaks.
 *
 * @throws Refusal INVALID_INPUT with TEXT_TOO_SHORT or TEXT_TOO_LONG at the field.
 */
export function cleanText(
  text: string,
  field: string,
  length: { min?: number; max: number },
): string {
  const clean = text
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();
  const { min = 0, max } = length;
  if (clean.length < min)
    refuse('INVALID_INPUT', {}, [{ field, code: 'TEXT_TOO_SHORT', params: { min } }]);
  if (clean.length > max)
    refuse('INVALID_INPUT', {}, [{ field, code: 'TEXT_TOO_LONG', params: { max } }]);
  return clean;
}
