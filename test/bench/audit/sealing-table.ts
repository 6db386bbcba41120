import { circumstances, markdownTable } from '../performance-document.js';
import type { SealingResult } from './measure-sealing.js';

const whole = (count: number) => Math.round(count).toLocaleString('en');

/** Whether sealing keeps up with what is recorded. */
export function sealingTable({
  written,
  writtenPerSecond,
  sealedPerSecond,
  lag,
}: SealingResult): string {
  const head = ['recorded', 'in a second', 'oldest without a seal', 'sealed in a second at most'];
  const row = [
    `${whole(written)} steps`,
    whole(writtenPerSecond),
    `${(lag / 1000).toFixed(1)} s`,
    whole(sealedPerSecond),
  ];
  return `${circumstances()}.\n\n${markdownTable([head, row])}`;
}
