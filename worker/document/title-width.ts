/** Widths of Times New Roman Bold capitals in thousandths of the type size, as its metrics give them. */
const WIDTHS: Readonly<Record<string, number>> = {
  A: 722, B: 667, C: 722, D: 722, E: 667, F: 611, G: 778, H: 778, I: 389, J: 500, K: 778, L: 667, M: 944,
  N: 722, O: 778, P: 611, Q: 778, R: 722, S: 556, T: 667, U: 722, V: 722, W: 1000, X: 722, Y: 722, Z: 667,
  ' ': 250,
};

/**
 * Width in points of a line of bold Vietnamese capitals: the rule under the party title is as long as the
 * title. An accent adds nothing; other characters count as a wide letter.
 */
export function boldCapitalsWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('Đ', 'D');
  let width = 0;
  for (const letter of letters) width += WIDTHS[letter] ?? 722;
  return (width * size) / 1000;
}
