/** Times New Roman Bold: capitals by width in thousandths of the type size. */
const LETTERS: Readonly<Record<number, string>> = {
  250: ' ',
  389: 'I',
  500: 'J',
  556: 'S',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXY',
  778: 'GHKOQ',
  944: 'M',
  1000: 'W',
};

const WIDTHS = new Map(
  Object.entries(LETTERS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/**
 * Width in points of a line of bold Vietnamese capitals: the rule under the party title is as long
 * as the title. An accent adds nothing; other characters count as a common letter.
 */
export function boldCapitalsWidth(text: string, size: number): number {
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('Đ', 'D');
  let width = 0;
  for (const letter of letters) width += WIDTHS.get(letter) ?? 722;
  return (width * size) / 1000;
}
