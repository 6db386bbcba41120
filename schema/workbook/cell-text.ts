/**
 * Texts of people in cells. A spreadsheet takes a text that begins with one of these signs for a
 * formula, at the latest when the sheet is saved as separated values.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet computes: its first sign is an apostrophe, where it has to be. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was made harmless. */
export function unharmed(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
