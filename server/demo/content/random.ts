/** Draws from [0, 1): the same keys always give the same draws, on every machine. */
export type Random = () => number;

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** mulberry32, seeded by words: draws of one organization do not depend on the others. */
export function randomFor(...keys: string[]): Random {
  let state = hash(keys.join('/'));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Throws a RangeError on an empty list. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from');
  return picked;
}

/** `amount` different entries, the heavier ones more likely and earlier. */
export function pickWeighted<T extends { weight: number }>(
  random: Random,
  from: readonly T[],
  amount: number,
): T[] {
  const left = [...from];
  const picked: T[] = [];
  while (picked.length < amount && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0);
    let mark = random() * total;
    const found = left.findIndex(({ weight }) => (mark -= weight) < 0);
    picked.push(...left.splice(found === -1 ? left.length - 1 : found, 1));
  }
  return picked;
}
