/** "7, 3, -1": days apart by commas or blanks; anything else is no number of days that is taken. */
export function daysOf(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter((each) => each !== '')
    .map((each) => (/^-?\d{1,4}$/.test(each) ? Number(each) : 9999));
}
