const GROUPED = /^(-?)(\d{1,3}(?:([.,])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d{1,2}))?$/;
const PLAIN = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/;

/**
 * What somebody typed as a canonical decimal: "1.234,5", "1,234.5", "1234,5" and "1234.5" are all
 * "1234.5". No figure has more than two decimals, so a point or comma before exactly three digits
 * separates thousands ("1.234" is "1234") and one before one or two digits is the decimal sign, in
 * both languages. Empty stays empty; what is not a number is null.
 */
export function parseNumber(typed: string): string | null {
  const text = typed.replace(/\s/g, '');
  if (text === '') return '';
  const grouped = GROUPED.exec(text);
  const plain = PLAIN.exec(text);
  const [sign, whole, decimals] = grouped
    ? [grouped[1], grouped[2], grouped[4]]
    : [plain?.[1], plain?.[2], plain?.[3]];
  if (whole === undefined) return null;
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return `${sign ?? ''}${digits}${decimals ? `.${decimals}` : ''}`;
}
